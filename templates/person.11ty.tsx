// The page of each person the reports name.

import { entityTemplate } from "./entity-pages.tsx";

export default entityTemplate("people");
