import type { Analysis } from '../model/analysis.ts';
import type { RuleSettings } from '../rules/run-rules.ts';
import {
	applyEdit,
	applyLineEdits,
	createSourceText,
	type Line,
	type LineEdit,
	replaceText,
	type SourceText,
} from '../text/source-text.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { analyzeStructure } from './analyze-structure.ts';
import type { Engine } from './engine.ts';
import { TextMemory } from './text-memory.ts';

export interface AnalysisSettings {
	readonly rules: RuleSettings;
	/** UTF-16 units beyond which a text gets its structure only. */
	readonly sizeLimit: number;
}

/**
 * One text that is being edited, and what is known of it. The analysis is made when it is first asked for and then kept
 * until the text or the settings change, so every feature that answers for one version reads the same object. What an edit did
 * not touch is not looked at again.
 */
export class AnalyzedText {
	readonly #engine: Engine;
	readonly #memory = new TextMemory();
	#source: SourceText;
	#settings: AnalysisSettings;
	#analysis: Analysis | undefined;

	constructor(text: string, settings: AnalysisSettings, engine: Engine) {
		this.#engine = engine;
		this.#source = createSourceText(text);
		this.#settings = settings;
	}

	get source(): SourceText {
		return this.#source;
	}

	get rules(): RuleSettings {
		return this.#settings.rules;
	}

	/** Whether the text is beyond the size limit, so that names and problems are left out. */
	get structureOnly(): boolean {
		return this.#source.length > this.#settings.sizeLimit;
	}

	/** All that is known of the text as it stands. Total. */
	get analysis(): Analysis {
		this.#analysis ??= this.structureOnly
			? analyzeStructure(this.#source)
			: this.#engine.analyze(this.#source, this.#settings.rules, this.#memory);
		return this.#analysis;
	}

	/** Applies one edit; its UTF-16 offsets count in the text as the edit before it left it, and are clamped to it. */
	edit(edit: TextEdit): void {
		this.#source = applyEdit(this.#source, edit);
		this.#analysis = undefined;
	}

	/** Applies edits one after the other, each told in the lines that those before it left. */
	editLines(edits: readonly ((lines: readonly Line[]) => LineEdit)[]): void {
		this.#source = applyLineEdits(this.#source, edits);
		this.#analysis = undefined;
	}

	/** Puts `text` in place of the whole text: some clients send all of it at each key, so what it has in common with the old one stays. */
	replace(text: string): void {
		this.#source = replaceText(this.#source, text);
		this.#analysis = undefined;
	}

	/** Judges by `settings` from now on; the same object again changes nothing. */
	setSettings(settings: AnalysisSettings): void {
		if (settings !== this.#settings) {
			this.#settings = settings;
			this.#analysis = undefined;
		}
	}
}
