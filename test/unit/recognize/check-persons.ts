import { createRecognizer } from '../../../server/src/recognize/recognizer.ts';
import { checkMarked } from '../../support/marked-mentions.ts';

const recognizer = createRecognizer();

/** Fails unless the persons in `marked` without its ⟦⟧ are those marked. */
export function checkPersons(marked: string): void {
	checkMarked(recognizer, 'person', marked);
}
