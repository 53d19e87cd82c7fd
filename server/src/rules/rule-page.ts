import type { Rule } from './rule.ts';
import { ruleUrl } from './rule-url.ts';

const words = {
	en: {
		colon: ': ',
		openBracket: ' (',
		closeBracket: ')',
		severity: 'Severity',
		fix: 'Repair',
		none: 'none',
		safe: 'safe',
		suggested: 'suggested',
		why: 'Why',
		bad: 'Flagged',
		good: 'Right',
		options: 'Options',
		default: 'default',
	},
	zh: {
		colon: '：',
		openBracket: '（',
		closeBracket: '）',
		severity: '级别',
		fix: '修复',
		none: '无',
		safe: '安全',
		suggested: '建议',
		why: '理由',
		bad: '有误',
		good: '正确',
		options: '选项',
		default: '默认',
	},
} as const;

const severityNames = {
	en: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
	zh: { error: '错误', warning: '警告', information: '信息', hint: '提示' },
} as const;

/** The manual page of `rule` in one language, as Markdown with a line end at its end. */
export function rulePage(rule: Rule, language: 'en' | 'zh'): string {
	const word = words[language];
	const parts = [
		`# ${rule.id}`,
		rule.summary[language],
		`${word.severity}${word.colon}${severityNames[language][rule.severity]} · ${word.fix}${word.colon}${word[rule.fix]}`,
		`## ${word.why}`,
		rule.rationale[language],
		...rule.examples.flatMap(({ bad, good }) => [`## ${word.bad}`, fenced(bad), `## ${word.good}`, fenced(good)]),
	];
	const options = Object.entries(rule.options);
	if (options.length > 0) {
		parts.push(
			`## ${word.options}`,
			options
				.map(([name, { default: value, description }]) => {
					const given = `${word.openBracket}${word.default} \`${JSON.stringify(value)}\`${word.closeBracket}`;
					return `- \`${name}\`${given}${word.colon}${description[language]}`;
				})
				.join('\n'),
		);
	}
	parts.push(`<${ruleUrl(rule.id)}>`);
	return `${parts.join('\n\n')}\n`;
}

function fenced(text: string): string {
	return `\`\`\`text\n${text}\n\`\`\``;
}
