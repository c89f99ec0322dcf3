// The pages of the organisations the reports name.

import { entityTemplate } from "./entity-pages.tsx";

export default entityTemplate("organisations");
