// The page of each place the reports name.

import { entityTemplate } from "./entity-pages.tsx";

export default entityTemplate("places");
