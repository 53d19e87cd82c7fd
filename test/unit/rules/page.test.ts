import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../../server/src/analysis/analyze.ts';
import { message } from '../../../server/src/model/message.ts';
import type { Block } from '../../../server/src/model/page.ts';
import type { Problem } from '../../../server/src/model/problem.ts';
import { parsePage } from '../../../server/src/parse/parse-page.ts';
import { createRecognizer } from '../../../server/src/recognize/recognizer.ts';
import type { BlockFindings } from '../../../server/src/rules/block-pass.ts';
import { EditChain } from '../../../server/src/rules/edit-chain.ts';
import { chooseFixes, fixAll } from '../../../server/src/rules/fix-all.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { rules } from '../../../server/src/rules/rules.ts';
import { runRules } from '../../../server/src/rules/run-rules.ts';
import { createSourceText } from '../../../server/src/text/source-text.ts';
import type { Span } from '../../../server/src/text/span.ts';
import { applyEdits, type TextEdit } from '../../../server/src/text/text-edit.ts';
import { articleOf, checkNothing, checkRule } from '../../support/check-rule.ts';

const recognizer = createRecognizer();

/** Text in which what rules look for is frequent. */
const anyText = fc.string({
	unit: fc.constantFrom(
		...[
			'\n',
			'\n\n',
			'\r\n',
			'\r',
			' ',
			'\u3000',
			'\u00a0',
			'\u200b',
			'\ufeff',
			'\0',
			'\ud842',
			'\udfb7',
			'𠮷',
			'，',
			'。',
			',',
			'.',
			'(',
			')',
			'（',
			'）',
			'“',
			'”',
			'《',
			'》',
		],
		...[
			'"',
			"'",
			'#',
			'**',
			'[',
			'](',
			'and',
			'VR',
			'5',
			'月',
			'日',
			'年',
			'的',
			'了',
			'本报讯',
			'（记者 李明）',
			'本报记者 于佳 摄',
			'工会',
			'⼯',
			'ﾃ',
			'１',
			'\ufffd',
			'經',
			'А',
			'-',
			'…',
			'—',
		],
	),
	maxLength: 60,
});

function problemsOf(text: string): readonly Problem[] {
	return analyze(createSourceText(text), {}, recognizer).problems;
}

describe('split-paragraph', () => {
	it('joins over any number of blank lines, indents and heading marks', () => {
		checkRule({
			rule: 'split-paragraph',
			page: articleOf('会员代表参⟦观了《态⟧\n\n\n\n度》一书的展览，对展品给予好评，并与作者座谈。'),
			fixed: articleOf('会员代表参观了《态度》一书的展览，对展品给予好评，并与作者座谈。'),
		});
	});
});

describe('the join of a cut', () => {
	it('asks where what stands before the cut is as short and bare as a headline', () => {
		const text = articleOf('昨天上午历时两年建\n\n设的大桥正式通车，居民前来参观，沿线公交线路同步调整。');
		const [problem] = problemsOf(text).filter(({ rule }) => rule === 'split-paragraph');
		assert.equal(problem?.fixes[0]?.kind, 'suggested');
		assert.equal(problem?.severity, 'information');
	});
});

describe('the join of a cut after a few words', () => {
	it('is safe behind a byline, after a digit and before what no paragraph begins with', () => {
		const safe = (text: string): void => {
			const [problem] = problemsOf(text).filter(({ rule }) => rule === 'split-paragraph');
			assert.equal(problem?.fixes[0]?.kind, 'safe', text);
		};
		safe('夜校灯光照亮求学路\n\n本报讯（记者 沈一禾）意大利\n\n人马可·罗西在义乌开了二十年面馆，来吃面的人都叫他老马。');
		safe(articleOf('大桥建成于1978\n\n年，全长八百米，是城南居民到市中心去的必经之路。'));
		safe(articleOf('建设单位的负责人\n\n们说，大桥通车后，城南居民到市中心的时间将缩短到十五分钟。'));
	});

	it('is safe within a name, between a post and who holds it, and behind what names nothing', () => {
		const kindOf = (text: string): string | undefined => problemsOf(text).find(({ rule }) => rule === 'split-paragraph')?.fixes[0]?.kind;
		assert.equal(kindOf(articleOf('他在大桥上跑了一圈。\n\n丰台区总工会副主席\n\n焦凤鸣表示，下一步将把技能培训送进企业。')), 'safe');
		assert.equal(kindOf(articleOf('他在大桥上跑了一圈。\n\n大连\n\n市公安局沙河口分局的民警介绍，当天车流平稳。')), 'safe');
		assert.equal(kindOf(articleOf('“我知道它有多么分量。”他说。\n\n该剧\n\n导演表示，排练用了四个月，演员们很辛苦。')), 'safe');
		assert.equal(kindOf(articleOf('大桥的名字是征集来的。\n\n经过海\n\n选、初评、复评和实地考察，定为今名。')), 'safe');
		assert.equal(kindOf(articleOf('医院扩建了病房。\n\n北京妇产医院现有女职工\n\n1480人，占职工总数的八成。')), 'safe');
		assert.equal(kindOf(articleOf('学校出资300万元设立奖学金。签约\n\n仪式上，校党委书记为他颁发了证书。')), 'safe');
	});
});

describe('blank-lines', () => {
	it('wants none at the head and foot and keeps a missing line end', () => {
		checkRule({ rule: 'blank-lines', page: `⟦\n⟧\n${articleOf('会后大家合影。')}\n⟦\n\n⟧`, fixed: `${articleOf('会后大家合影。')}\n` });
	});

	it('takes runs beyond the habit of the page', () => {
		checkRule({
			rule: 'blank-lines',
			page: articleOf('会后大家合影留念。\n⟦\n\n⟧\n随后参观了展览。'),
			fixed: articleOf('会后大家合影留念。\n\n随后参观了展览。'),
		});
	});

	it('lets one part the paragraphs of a page with a line for each character', () => {
		const vertical = (text: string): string => Array.from(text).join('\n');
		const page = `${vertical('北京市总工会召开会议')}\n\n${vertical('本报讯（记者刘洋）昨日，北京市总工会召开工作会议。')}`;
		checkNothing('blank-lines', page);
		checkNothing('unbalanced', page);
		checkNothing('split-paragraph', page);
	});

	it('lets articles be set off where paragraphs are not', () => {
		checkNothing(
			'blank-lines',
			'书法协会换届\n本报讯（记者 李明）近日，市书法家协会召开换届大会。\n会后大家合影。\n\n新桥通车\n本报讯（记者 王芳）昨天，大桥正式通车。\n大桥全长八百米。\n桥上设有人行道。',
		);
	});
});

describe('byline-form', () => {
	const rule = 'byline-form';
	const article = (byline: string): string => `书法协会换届\n\n${byline}近日，市书法家协会召开换届大会，选举产生了新一届理事会。`;

	it('repairs brackets, spaces and separators', () => {
		checkRule({ rule, page: article('⟦本报讯 (记者 李明) ⟧'), fixed: article('本报讯（记者 李明）') });
		checkRule({ rule, page: article('⟦本报讯（ 记者  李明 ）⟧'), fixed: article('本报讯（记者 李明）') });
		checkRule({ rule, page: article('⟦本报讯（记者 李明，王芳）⟧'), fixed: article('本报讯（记者 李明、王芳）') });
	});

	it('leaves other houses, wide spaces and spaced names alone', () => {
		for (const byline of [
			'本报讯（记者李明）',
			'本报讯 （记者李明 通讯员王芳）',
			'新京报讯（记者李明）',
			'本报北京9月5日电 （记者李明）',
			'新华社北京1月1日电（记者李明、王芳）',
			'本报讯（记者　赵　莉　通讯员　李明）',
		]) {
			checkNothing(rule, article(byline));
		}
	});

	it('follows the setting', () => {
		checkRule({
			rule,
			page: article('⟦本报讯（记者 李明）⟧'),
			fixed: article('本报讯（记者李明）'),
			settings: { 'byline-form': { options: { roleSpace: 'none' } } },
		});
	});

	it('takes the double spaces out of a credit', () => {
		checkRule({
			rule,
			page: articleOf('图为换届大会现场。\n\n⟦本报记者  李明  摄⟧'),
			fixed: articleOf('图为换届大会现场。\n\n本报记者 李明 摄'),
		});
	});
});

describe('bare-credit', () => {
	it('is silent where a page never gives roles', () => {
		checkNothing('bare-credit', articleOf('图为大会现场。\n\n张三 摄\n\n图为合影。\n\n李四 摄\n\n图为展览。\n\n王五 摄'));
	});
});

describe('variant-name', () => {
	const rule = 'variant-name';

	it('compares people in bylines and credits', () => {
		checkRule({
			rule,
			page: '书法协会换届\n\n本报讯（记者 陶媛）近日，市书法家协会召开换届大会，选举产生了新一届理事会。\n\n新桥通车\n\n本报讯（记者 ⟦陶嫒⟧）昨天上午，历时两年建设的城南大桥正式通车，居民前来参观。',
		});
	});

	it('flags a form that ends its paragraph once', () => {
		checkRule({
			rule,
			page: articleOf('朝阳医院召开会议，审议了报告，决定了有关事项。\n\n这一天参加活动的还有许多来自各地的职工和⟦朝阳医阮⟧'),
		});
	});

	it('compares full names of bodies where they stand together', () => {
		checkRule({ rule, page: articleOf('中国矿业大学与⟦中国矿业太学⟧的实验室揭牌，两地职工到场参加了仪式，大家互相学习。') });
		checkRule({ rule, page: articleOf('鹤山县林业局和丰城⟦县材业局⟧的职工到场参加了仪式，县林业局的老同志也来了，大家互相学习。') });
	});

	it('compares names of two sentences, however near, where one has a rare character', () => {
		checkRule({ rule, page: articleOf('律师钮晓蓓提供法律援助。\n\n“关键是找到平衡点。”⟦钮哓蓓⟧说，公司同意支付欠薪，双方签了调解书。') });
		checkNothing(rule, articleOf('律师钮晓蓓、钮哓蓓提供法律援助，公司同意支付欠薪，双方签了调解书。'));
	});

	it('leaves people with different names alone', () => {
		checkNothing(rule, articleOf('会上，李强、李刚、王丽、王芳、张伟、张涛等人作了交流发言，大家互相学习。'));
	});
});

describe('markdown-residue', () => {
	it('takes marks at the head of a line, bold and links', () => {
		checkRule({
			rule: 'markdown-residue',
			page: '⟦#⟧ 书法协会换届\n\n本报讯（记者 李明）近日，⟦**⟧市书法家协会⟦**⟧召开换届大会，选举产生了新一届理事会。\n\n⟦-⟧ 会员代表参加了大会，并参观了展览。',
			fixed:
				'书法协会换届\n\n本报讯（记者 李明）近日，市书法家协会召开换届大会，选举产生了新一届理事会。\n\n会员代表参加了大会，并参观了展览。',
		});
	});

	it('takes a picture with the word for it, keeps its caption', () => {
		const rule = 'markdown-residue';
		checkRule({
			rule,
			page: articleOf('双方已经和解。\n\n⟦![image](images/p3_02.jpg)⟧\n\n图为签字现场。\n\n⟦![职工在比赛](a.png)⟧'),
			fixed: articleOf('双方已经和解。\n\n图为签字现场。\n\n职工在比赛'),
		});
	});

	it('leaves number signs, footnotes and asterisms alone', () => {
		checkNothing('markdown-residue', articleOf('3#机组投产，A*B等于C，见注*。\n\n***\n\n-5℃的早晨，他来到工地，检查各项工作。'));
	});
});

describe('fix-all', () => {
	it('gives edits that lead from the first text to the last, and is the same when done again', () => {
		fc.assert(
			fc.property(anyText, fc.boolean(), (text, suggested) => {
				const once = fixAll(text, problemsOf, { suggested });
				assert.equal(applyEdits(text, once.edits), once.text);
				assert.equal(fixAll(once.text, problemsOf, { suggested }).text, once.text);
			}),
			{ numRuns: 60 },
		);
	});

	it('counts equal edits of two rules once and leaves overlapping ones for the next pass', () => {
		const problem = (rule: string, edits: readonly TextEdit[]): Problem => ({
			rule,
			severity: 'warning',
			span: { start: 0, end: 1 },
			message: message('test'),
			related: [],
			fixes: [{ kind: 'safe', title: message('test'), edits }],
			unnecessary: false,
		});
		const comma = { start: 1, end: 2, newText: '，' };
		const { edits, rules: chosen } = chooseFixes(
			[problem('a', [comma]), problem('b', [comma, { start: 2, end: 3, newText: '' }]), problem('c', [{ start: 0, end: 2, newText: '' }])],
			{ suggested: false },
		);
		assert.deepEqual(edits, [comma, { start: 2, end: 3, newText: '' }]);
		assert.deepEqual(chosen, ['a', 'b']);
	});

	it('repairs only what is accepted', () => {
		const text = articleOf('据悉,活动圆满结束。。');
		const { text: fixed, applied } = fixAll(text, problemsOf, { suggested: false, accepts: ({ rule }) => rule === 'punctuation-form' });
		assert.equal(fixed, articleOf('据悉,活动圆满结束。'));
		assert.deepEqual([...applied], [['punctuation-form', 1]]);
	});
});

describe('edit chain', () => {
	it('composes rounds of edits', () => {
		const round = fc.array(fc.record({ start: fc.nat(30), length: fc.nat(4), newText: fc.string({ maxLength: 3 }) }), { maxLength: 5 });
		fc.assert(
			fc.property(fc.string({ maxLength: 30 }), fc.array(round, { maxLength: 4 }), (text, rounds) => {
				const chain = new EditChain(text);
				for (const wanted of rounds) {
					const current = chain.text;
					const edits: TextEdit[] = [];
					let at = 0;
					for (const { start, length, newText } of wanted.toSorted((a, b) => a.start - b.start)) {
						const from = Math.min(Math.max(start, at), current.length);
						const end = Math.min(from + length, current.length);
						if (from >= at && (edits.length === 0 || from > at)) {
							edits.push({ start: from, end, newText });
							at = end;
						}
					}
					chain.apply(edits);
					assert.equal(chain.text, applyEdits(current, edits));
				}
				assert.equal(applyEdits(text, chain.edits()), chain.text);
			}),
		);
	});
});

describe('running rules', () => {
	const source = createSourceText(articleOf('据悉,活动圆满结束。'));
	const context = { source, page: parsePage(source), mentions: [] };

	it('reports the others where one throws', () => {
		const broken: Rule = {
			...rules[0],
			...{ id: 'broken', needs: 0, checkPage: () => assert.fail('broken'), checkBlock: () => assert.fail('broken') },
		} as Rule;
		const { problems, failures } = runRules(context, {}, undefined, [broken, ...rules]);
		assert.deepEqual(
			problems.map(({ rule }) => rule),
			['halfwidth-punctuation'],
		);
		assert.deepEqual(
			failures.map(({ part }) => part),
			['rule broken'],
		);
	});

	it('takes a severity from the settings and never raises a finding above it', () => {
		const [problem] = runRules(context, { 'halfwidth-punctuation': { severity: 'hint' } }).problems;
		assert.equal(problem?.severity, 'hint');
		assert.deepEqual(runRules(context, { 'halfwidth-punctuation': { severity: 'off' } }).problems, []);
	});

	it('finds the same from a memory of its blocks', () => {
		const kept = new Map<Block, BlockFindings>();
		const memory = {
			recall: (block: Block) => kept.get(block),
			store: (block: Block, _attributions: readonly Span[], findings: BlockFindings) => void kept.set(block, findings),
		};
		const first = runRules(context, {}, memory);
		assert.equal(kept.size, context.page.blocks.length);
		assert.deepEqual(runRules(context, {}, memory), first);
	});

	it('is total: no text makes a rule throw, and every edit lies in the text', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const { problems, failures } = analyze(createSourceText(text), {}, recognizer);
				assert.deepEqual(
					failures.filter(({ part }) => part.startsWith('rule ')),
					[],
				);
				for (const { span, fixes, related } of problems) {
					for (const place of [span, ...related.map((other) => other.span), ...fixes.flatMap(({ edits }) => edits)]) {
						assert.ok(place.start >= 0 && place.start <= place.end && place.end <= text.length);
					}
					for (const { edits } of fixes) {
						applyEdits(text, edits);
					}
				}
			}),
			{ numRuns: 100 },
		);
	});
});
