// What an article page is given beyond its text: copy buttons, sharing, cards of names, notes that close, and the place where the reader stopped.

import "./copy.ts";
import "./share.ts";
import { closeNotes } from "./close-note.ts";
import { offerNameCards } from "./name-card.ts";
import { offerPlace } from "./reading-place.ts";

closeNotes();
offerNameCards();
offerPlace();
