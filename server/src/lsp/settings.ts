import type { Severity } from '../model/problem.ts';
import type { OptionValues } from '../rules/rule.ts';
import type { RuleSetting, RuleSettings } from '../rules/run-rules.ts';

/** The user's settings that the server reads (section `jiaokan`); names and defaults are those of the manifest. */
export interface Settings {
	/** `jiaokan.run`: when problems are looked for. */
	readonly run: 'onType' | 'onSave';
	/** `jiaokan.focusMode`: whether the sentence being typed is spared until it is left. */
	readonly focusMode: boolean;
	/** `jiaokan.outline.mentions`: whether the outline lists the main bodies and people of an article. */
	readonly outlineMentions: boolean;
	/** `jiaokan.codeLens.enabled`: whether headlines carry reporter, length, bodies and honours. */
	readonly codeLens: boolean;
	/** `jiaokan.completion.whileTyping`: whether names are offered without being asked for. */
	readonly completionWhileTyping: boolean;
	/** `jiaokan.maxProblems`: how many problems of one page are sent at most. */
	readonly maxProblems: number;
	/** `jiaokan.sizeLimit`: characters (UTF-16) beyond which a page gets its structure only. */
	readonly sizeLimit: number;
	/** `jiaokan.rules`: severity or `off`, or severity and options, by rule id. */
	readonly rules: RuleSettings;
}

export const defaultSettings: Settings = {
	run: 'onType',
	focusMode: true,
	outlineMentions: false,
	codeLens: true,
	completionWhileTyping: false,
	maxProblems: 1000,
	sizeLimit: 5_000_000,
	rules: {},
};

/** The settings in what a client answered for section `jiaokan`; what is missing or of a wrong type has its default. */
export function readSettings(value: unknown): Settings {
	const root = asRecord(value);
	const fallback = defaultSettings;
	return {
		run: root.run === 'onSave' ? 'onSave' : fallback.run,
		focusMode: asBoolean(root.focusMode, fallback.focusMode),
		outlineMentions: asBoolean(asRecord(root.outline).mentions, fallback.outlineMentions),
		codeLens: asBoolean(asRecord(root.codeLens).enabled, fallback.codeLens),
		completionWhileTyping: asBoolean(asRecord(root.completion).whileTyping, fallback.completionWhileTyping),
		maxProblems: asCount(root.maxProblems, fallback.maxProblems),
		sizeLimit: asCount(root.sizeLimit, fallback.sizeLimit),
		rules: readRules(root.rules),
	};
}

function readRules(value: unknown): RuleSettings {
	const rules: Record<string, RuleSetting> = {};
	for (const [id, setting] of Object.entries(asRecord(value))) {
		const severity = asSeverity(setting) ?? asSeverity(asRecord(setting).severity);
		const options = readOptions(asRecord(setting).options);
		rules[id] = { ...(severity === undefined ? {} : { severity }), ...(options === undefined ? {} : { options }) };
	}
	return rules;
}

function readOptions(value: unknown): OptionValues | undefined {
	if (typeof value !== 'object' || value === null) {
		return undefined;
	}
	const options: Record<string, OptionValues[string]> = {};
	for (const [name, option] of Object.entries(value)) {
		if (typeof option === 'boolean' || typeof option === 'number' || typeof option === 'string') {
			options[name] = option;
		} else if (Array.isArray(option) && option.every((item): item is string => typeof item === 'string')) {
			options[name] = option;
		}
	}
	return options;
}

function asSeverity(value: unknown): Severity | 'off' | undefined {
	switch (value) {
		case 'error':
		case 'warning':
		case 'information':
		case 'hint':
		case 'off':
			return value;
		default:
			return undefined;
	}
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function asBoolean(value: unknown, fallback: boolean): boolean {
	return typeof value === 'boolean' ? value : fallback;
}

function asCount(value: unknown, fallback: number): number {
	return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.floor(value) : fallback;
}
