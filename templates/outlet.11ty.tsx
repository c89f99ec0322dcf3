// One page, or several, for each outlet.

import { sourceTemplate } from "./source-pages.tsx";

export default sourceTemplate(({ archive }) => archive.outlets);
