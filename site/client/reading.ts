/** Reading a document: where you are in the contents; a mark opens its record beside the text. */
import './choices.ts';
import './cite-card.ts';
import { citeHere } from './cite-here.ts';
import { followContents } from './contents.ts';
import { openRecords } from './record-panel.ts';

followContents();
openRecords();
citeHere();
