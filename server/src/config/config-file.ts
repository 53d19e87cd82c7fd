import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Message, message } from '../model/message.ts';
import type { Severity } from '../model/problem.ts';
import type { OptionValues, Rule, RuleOption } from '../rules/rule.ts';
import type { RuleSetting, RuleSettings } from '../rules/run-rules.ts';
import type { Span } from '../text/span.ts';
import { isBoundedGlob } from './bounded-glob.ts';

/** What a `jiaokan.json` says. */
export interface Config {
	readonly rules: RuleSettings;
	/** Globs, relative to the folder of the file, of pages to check when a folder is given; empty: `**\/*.txt`. */
	readonly include: readonly string[];
	/** Globs of what is left out. */
	readonly exclude: readonly string[];
	/** Path of the baseline file relative to the folder, or null. */
	readonly baseline: string | null;
}

/** Something wrong in a `jiaokan.json`; `span` in UTF-16 offsets of the file's text. */
export interface ConfigProblem {
	readonly span: Span;
	readonly message: Message;
}

export interface ConfigResult {
	/** What could be read; wrong parts are left out of it and named in `problems`. */
	readonly config: Config;
	readonly problems: readonly ConfigProblem[];
}

/** What a configuration needs to know of a rule. */
export type ConfigurableRule = Pick<Rule, 'id' | 'options'>;

export const emptyConfig: Config = { rules: {}, include: [], exclude: [], baseline: null };

const severities: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'];

/** Reads the text of a `jiaokan.json` (JSON with comments). Never throws: what is wrong is a problem with its place. */
export function parseConfig(text: string, rules: readonly ConfigurableRule[]): ConfigResult {
	const errors: ParseError[] = [];
	let root: Node | undefined;
	try {
		root = parseTree(text, errors, { allowTrailingComma: true });
	} catch {
		// 10,000 brackets, each in the other: the parser calls itself for each.
		return { config: emptyConfig, problems: [{ span: { start: 0, end: text.length }, message: message('Nested too deeply to be read') }] };
	}
	const reader = new ConfigReader(rules);
	for (const error of errors) {
		reader.fail({ start: error.offset, end: error.offset + error.length }, message('Not JSON here: {0}', printParseErrorCode(error.error)));
	}
	if (root === undefined) {
		return { config: emptyConfig, problems: reader.problems };
	}
	return { config: reader.readRoot(root), problems: reader.problems };
}

class ConfigReader {
	readonly problems: ConfigProblem[] = [];
	readonly #rules: readonly ConfigurableRule[];

	constructor(rules: readonly ConfigurableRule[]) {
		this.#rules = rules;
	}

	fail(span: Span, text: Message): void {
		this.problems.push({ span, message: text });
	}

	readRoot(root: Node): Config {
		let { rules, include, exclude, baseline } = emptyConfig;
		for (const [name, key, value] of this.#properties(root)) {
			if (name === 'rules') {
				rules = this.#readRules(value);
			} else if (name === 'include') {
				include = this.#readPatterns(value);
			} else if (name === 'exclude') {
				exclude = this.#readPatterns(value);
			} else if (name === 'baseline') {
				baseline = this.#readPath(value);
			} else if (name !== '$schema') {
				this.fail(spanOf(key), message('Unknown setting “{0}”', name));
			}
		}
		return { rules, include, exclude, baseline };
	}

	#readRules(node: Node): RuleSettings {
		const settings: Record<string, RuleSetting> = {};
		for (const [id, key, value] of this.#properties(node)) {
			const rule = this.#rules.find((candidate) => candidate.id === id);
			if (rule === undefined) {
				this.fail(spanOf(key), message('There is no rule “{0}”', id));
			} else if (value.type === 'string') {
				settings[id] = this.#readSeverity(value);
			} else {
				settings[id] = this.#readSetting(rule, value);
			}
		}
		return settings;
	}

	#readSetting(rule: ConfigurableRule, node: Node): RuleSetting {
		let setting: RuleSetting = {};
		for (const [name, key, value] of this.#properties(node)) {
			if (name === 'severity') {
				setting = { ...setting, ...this.#readSeverity(value) };
			} else if (name === 'options') {
				setting = { ...setting, options: this.#readOptions(rule, value) };
			} else {
				this.fail(spanOf(key), message('A rule has “severity” and “options”, not “{0}”', name));
			}
		}
		return setting;
	}

	#readSeverity(node: Node): RuleSetting {
		if (isSeverity(node.value)) {
			return { severity: node.value };
		}
		this.fail(spanOf(node), message('A severity is one of {0}', severities.join(', ')));
		return {};
	}

	#readOptions(rule: ConfigurableRule, node: Node): OptionValues {
		const options: Record<string, RuleOption['default']> = {};
		for (const [name, key, value] of this.#properties(node)) {
			// `constructor` is a name that every object has.
			const option = Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
			const read = option === undefined ? undefined : optionValue(option, plainValue(value));
			if (option === undefined) {
				this.fail(spanOf(key), message('The rule “{0}” has no option “{1}”', rule.id, name));
			} else if (read === undefined) {
				this.fail(spanOf(value), message('The option “{0}” wants a value of another type', name));
			} else {
				options[name] = read;
			}
		}
		return options;
	}

	#readPatterns(node: Node): readonly string[] {
		const values = node.type === 'array' ? (node.children ?? []) : [];
		if (node.type !== 'array') {
			this.fail(spanOf(node), message('A list of glob patterns is wanted here'));
		}
		const patterns: string[] = [];
		for (const value of values) {
			const pattern = this.#readPath(value);
			if (pattern !== null && isBoundedGlob(pattern)) {
				patterns.push(pattern);
			} else if (pattern !== null) {
				this.fail(spanOf(value), message('“{0}” has too many wildcards', pattern));
			}
		}
		return patterns;
	}

	/** A path or pattern that stays below the folder of the file: a configuration must not reach out of the workspace. */
	#readPath(node: Node): string | null {
		const value: unknown = node.value;
		if (typeof value !== 'string' || value === '') {
			this.fail(spanOf(node), message('A path is wanted here'));
			return null;
		}
		if (/^(?:[\\/]|[A-Za-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)/u.test(value)) {
			this.fail(spanOf(node), message('“{0}” leads out of the folder of this file', value));
			return null;
		}
		return value;
	}

	#properties(node: Node): readonly (readonly [string, Node, Node])[] {
		if (node.type !== 'object') {
			this.fail(spanOf(node), message('An object is wanted here'));
			return [];
		}
		const found: (readonly [string, Node, Node])[] = [];
		for (const property of node.children ?? []) {
			const [key, value] = property.children ?? [];
			if (key !== undefined && value !== undefined && typeof key.value === 'string') {
				found.push([key.value, key, value]);
			}
		}
		return found;
	}
}

/** `value` where it is of the option's type, else undefined. */
function optionValue(option: RuleOption, value: unknown): RuleOption['default'] | undefined {
	const { schema } = option;
	switch (schema.type) {
		case 'boolean':
			return typeof value === 'boolean' ? value : undefined;
		case 'integer':
			return typeof value === 'number' && Number.isInteger(value) && value >= schema.minimum ? value : undefined;
		case 'string':
			return typeof value === 'string' && (schema.enum === undefined || schema.enum.includes(value)) ? value : undefined;
		case 'array':
			return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
	}
}

function isSeverity(value: unknown): value is Severity | 'off' {
	return typeof value === 'string' && severities.includes(value);
}

function plainValue(node: Node): unknown {
	return node.type === 'array' ? (node.children ?? []).map((child): unknown => child.value) : node.value;
}

function spanOf(node: Node): Span {
	return { start: node.offset, end: node.offset + node.length };
}
