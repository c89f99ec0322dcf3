// What an article page is given beyond its text: copy buttons, sharing, and the place where the reader stopped.

import "./copy.ts";
import "./share.ts";
import { offerPlace } from "./reading-place.ts";

offerPlace();
