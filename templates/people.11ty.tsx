// The index of the people the reports name.

import { entityIndexTemplate } from "./entity-index.tsx";

export default entityIndexTemplate("people");
