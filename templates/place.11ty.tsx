// The pages of the places the reports name.

import { entityTemplate } from "./entity-pages.tsx";

export default entityTemplate("places");
