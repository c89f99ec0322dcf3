// What an article page is given beyond its text: copy buttons, sharing, notes that close, and the place where the reader stopped.

import "./copy.ts";
import "./share.ts";
import { closeDateNotes } from "./close-date-note.ts";
import { offerPlace } from "./reading-place.ts";

closeDateNotes();
offerPlace();
