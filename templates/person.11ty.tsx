// The pages of the people the reports name.

import { entityTemplate } from "./entity-pages.tsx";

export default entityTemplate("people");
