import { CompletionRequest, type Disposable } from 'vscode-languageserver';
import { isSurname } from '../lexicon/surnames.ts';
import { pageLanguage } from '../protocol/page-language.ts';
import type { Session } from './session.ts';

/** Characters that names of places, and so of bodies and honours, often begin with. */
const placeHeads = '中全国省市区县州首京北上天重河山辽吉黑江浙安福湖广海四贵云陕甘青台内西宁新香澳南东';

/**
 * Keeps completion registered as the user wants it: on request alone, or also at a key that may begin a name. The characters are
 * registered only while the setting is on, so that an editor asks nothing at any key otherwise.
 */
export class CompletionRegistration {
	readonly #session: Session;
	#whileTyping: boolean | undefined;
	#registered: Promise<Disposable> | undefined;

	constructor(session: Session) {
		this.#session = session;
	}

	/** Registers anew where the setting has changed. @throws what the client answers */
	async update(): Promise<void> {
		const { client, settings, host } = this.#session;
		if (!client.registerCompletion || settings.completionWhileTyping === this.#whileTyping) {
			return;
		}
		this.#whileTyping = settings.completionWhileTyping;
		const last = this.#registered;
		this.#registered = host.connection.client.register(CompletionRequest.type, {
			documentSelector: [{ language: pageLanguage }],
			...(this.#whileTyping ? { triggerCharacters: triggers() } : {}),
		});
		(await last)?.dispose();
		await this.#registered;
	}
}

function triggers(): string[] {
	const characters = new Set(placeHeads);
	// The block of Han characters that surnames are written with: U+4E00 to U+9FFF.
	for (let code = 0x4e00; code <= 0x9fff; code += 1) {
		if (isSurname(code)) {
			characters.add(String.fromCharCode(code));
		}
	}
	return [...characters];
}
