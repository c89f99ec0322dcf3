// The index of the organisations the reports name.

import { entityIndexTemplate } from "./entity-index.tsx";

export default entityIndexTemplate("organisations");
