// The index of the places the reports name.

import { entityIndexTemplate } from "./entity-index.tsx";

export default entityIndexTemplate("places");
