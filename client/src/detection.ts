import { type Disposable, languages, type Memento, type TextDocument, workspace } from 'vscode';
import { isNewspaperPage, sampleLength } from './detect.ts';
import { pageLanguage } from './language.ts';

const declinedKey = 'detection.declined';
const mostDeclined = 1000;

/**
 * Switches a plain-text document that reads like a newspaper page to the language of pages, once.
 * A user who switches it back is remembered in `memory` by URI, and the document is left alone from then on.
 */
export function watchForPages(memory: Memento): Disposable {
	// VS Code closes and opens the same document object when its language changes: that tells a switch back from a new opening.
	const switched = new WeakSet<TextDocument>();

	const look = async (document: TextDocument): Promise<void> => {
		if (document.languageId !== 'plaintext') {
			return;
		}
		const uri = document.uri.toString();
		const declined = memory.get<readonly string[]>(declinedKey, []);
		if (switched.has(document)) {
			await memory.update(declinedKey, [...declined.filter((other) => other !== uri), uri].slice(-mostDeclined));
			return;
		}
		if (declined.includes(uri) || !isFile(document) || !isNewspaperPage(sampleOf(document))) {
			return;
		}
		switched.add(document);
		await languages.setTextDocumentLanguage(document, pageLanguage);
	};
	workspace.textDocuments.forEach((document) => void look(document));
	return workspace.onDidOpenTextDocument((document) => void look(document));
}

/** Output channels and other made-up documents are plain text too; only what stands in a file system is looked at. */
function isFile(document: TextDocument): boolean {
	return (
		workspace.fs.isWritableFileSystem(document.uri.scheme) !== undefined &&
		workspace.getConfiguration('jiaokan', document).get<boolean>('detection', true)
	);
}

function sampleOf(document: TextDocument): string {
	const end = document.positionAt(sampleLength);
	return document.getText().slice(0, document.offsetAt(end));
}
