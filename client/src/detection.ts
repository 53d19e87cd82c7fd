import { Disposable, languages, type Memento, Position, Range, type TextDocument, workspace } from 'vscode';
import { pageLanguage } from '../../server/src/protocol/page-language.ts';
import { isNewspaperPage, sampleLength } from './detect.ts';

const declinedKey = 'detection.declined';
const mostDeclined = 1000;

/**
 * Switches a plain-text document that reads like a newspaper page to the language of pages. A user who makes plain text of a page is
 * remembered in `memory` by URI, and the document is left alone from then on, until the user makes a page of it again.
 */
export function watchForPages(memory: Memento): Disposable {
	// VS Code closes and opens the same document object when its language changes: that tells a switch back from a new opening.
	const wasPage = new WeakSet<TextDocument>();

	const look = async (document: TextDocument): Promise<void> => {
		if (document.languageId === pageLanguage) {
			await setDeclined(memory, document, false);
		} else if (document.languageId === 'plaintext' && wasPage.has(document)) {
			await setDeclined(memory, document, true);
		} else if (document.languageId === 'plaintext' && !isDeclined(memory, document) && isPage(document)) {
			await languages.setTextDocumentLanguage(document, pageLanguage);
		}
	};
	const follow = (document: TextDocument): void => {
		// A document that was closed meanwhile is none that a language could be set for.
		look(document).catch(() => undefined);
	};
	workspace.textDocuments.forEach(follow);
	return Disposable.from(
		workspace.onDidOpenTextDocument(follow),
		workspace.onDidCloseTextDocument((document) => {
			if (document.languageId === pageLanguage) {
				wasPage.add(document);
			}
		}),
	);
}

function declinedIn(memory: Memento): readonly string[] {
	return memory.get<readonly string[]>(declinedKey, []);
}

function isDeclined(memory: Memento, { uri }: TextDocument): boolean {
	return declinedIn(memory).includes(uri.toString());
}

async function setDeclined(memory: Memento, document: TextDocument, declined: boolean): Promise<void> {
	if (declined || isDeclined(memory, document)) {
		const uri = document.uri.toString();
		const others = declinedIn(memory).filter((other) => other !== uri);
		await memory.update(declinedKey, declined ? [...others, uri].slice(-mostDeclined) : others);
	}
}

function isPage(document: TextDocument): boolean {
	return isFile(document) && isNewspaperPage(sampleOf(document));
}

/** Output channels and other made-up documents are plain text too; only what stands in a file system is looked at. */
function isFile(document: TextDocument): boolean {
	return (
		workspace.fs.isWritableFileSystem(document.uri.scheme) !== undefined &&
		workspace.getConfiguration('jiaokan', document).get<boolean>('detection', true)
	);
}

function sampleOf(document: TextDocument): string {
	return document.getText(new Range(new Position(0, 0), document.positionAt(sampleLength)));
}
