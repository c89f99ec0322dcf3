// One page, or several, for each news agency.

import { sourceTemplate } from "./source-pages.tsx";

export default sourceTemplate(({ archive }) => archive.agencies);
