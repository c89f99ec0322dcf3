// The page of each organisation the reports name.

import { entityTemplate } from "./entity-pages.tsx";

export default entityTemplate("organisations");
