import { CATEGORY } from '../lexicon/category.ts';
import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import { isSurname } from '../lexicon/surnames.ts';
import type { OrganizationKind } from '../model/mention.ts';
import { inClassSet } from '../text/char-class.ts';
import type { BlockScan } from './block-scan.ts';
import { NAME_UNITS } from './name-words.ts';
import type { Open } from './organization-open.ts';
import { isNumberedBranch, type Run } from './organization-run.ts';
import { followsTeam, isRoute, isShiftOfPlant, isShiftTold } from './organization-team.ts';
import { isSomeonesOwn, opensWithPerson } from './organization-title.ts';

/** Kinds of which a state has many. */
const CLASSES: readonly OrganizationKind[] = ['court', 'hospital', 'school', 'company', 'government', 'museum', 'research'];
/** Kinds whose heads in quotation marks are what people call a thing: “背篓法庭”, “帐篷学校”. */
const OFFICIAL: readonly OrganizationKind[] = ['court', 'government', 'hospital', 'school', 'legislature', 'military', 'party'];

/** Whether the name alone stands in quotation marks. */
function isQuoted(block: BlockScan, first: number, head: number): boolean {
	const { starts, ends } = block.tokens;
	return (
		'“「『"'.includes(block.text.charAt((starts[first] as number) - 1) || '。') &&
		'”」』"'.includes(block.text.charAt(ends[head] as number) || '。')
	);
}

/** Whether the text at `at` says that a body begins its work: “鲁班学院”|在京|揭牌. */
function isOpened(text: string, at: number): boolean {
	const from = text.charAt(at) === '在' ? at + 2 : at;
	return OPENED.some((word) => text.startsWith(word, from) || text.startsWith(word, from + 1));
}

const OPENED = ['揭牌', '成立', '挂牌', '正式', '启用', '落成', '开班', '开学'];
/** Where a hospital or a school also is; it names nothing without it. */
const SITES = ['院区', '校区'];
/** Heads longer than this say what the body is for by themselves. UTF-16 units. */
const LONG_HEAD = 5;
/** Whom a railway station employs. 旅客 and 乘客 only pass. */
const STATIONS = ['站', '东站', '西站', '南站', '北站', '火车站', '高铁站'];
const STATION_STAFF = [
	'站长',
	'副站长',
	'党委',
	'党总支',
	'党支部',
	'工会',
	'团委',
	'客运',
	'值班',
	'售票员',
	'检票员',
	'职工',
	'工作人员',
	'志愿者',
	'安检员',
	'服务员',
	'青年',
];

/** 济南西站|“泉之韵”服务台 */
const STATION_TEAM = /^[“"‘「][^”"’」]{1,8}[”"’」](?:爱心|志愿|服务|岗|班|台|窗口)/u;
const STATION_TEAM_REACH = 16;

/** Whether people at work in it follow the station that ends at `at`: 徐州东站|客运员. */
function isStaffed(text: string, at: number): boolean {
	return STATION_STAFF.some((word) => text.startsWith(word, at)) || STATION_TEAM.test(text.slice(at, at + STATION_TEAM_REACH));
}

/** Whether 班组 at `start` only says what the name before it is: 华灯班|班组, “华灯班”班组. */
function isNamedTeam(block: BlockScan, start: number): boolean {
	const before = block.text.charAt(start - 1);
	return (before === '”' ? block.text.charAt(start - 2) : before) === '班';
}

/** What firms do; a firm's name says more. */
const BARE_TRADES: ReadonlySet<string> = new Set(
	'科技 建筑 餐饮 物业 贸易 文化 传媒 物流 商贸 置业 实业 投资 广告 咨询 劳务 保洁 家政 网络 信息 电子 制药 医药 食品 服装 装饰 工程 餐饮管理 物业管理 劳务派遣 人力资源 文化传媒 信息技术 技术 出租汽车 汽车 房地产 保险 企业管理 企业咨询 企业服务 投资管理 资产管理 建设工程 建筑工程 市政工程 园林绿化 供应链 供应链管理 商务服务 信息科技 网络科技 生物科技 教育科技 文化发展 文化传播 科技发展 实业发展 房地产开发 物业服务 保安服务 人力资源服务 家政服务 餐饮服务 汽车销售 汽车租赁 医疗器械 医药科技 食品加工 建筑劳务'.split(
		' ',
	),
);

const WIDE_LEVELS = ['街道', '社区', '地区', '村'];
/** Levels of government that a name may stand under without saying which: 区委, 市教委. */
const LEVEL_UNITS = hanSetOf('省市区县州盟旗镇乡');

/** How sure it is that the head at token `head` ends a name that `run` opens; 0 for no name. */
export function judge(block: BlockScan, head: number, category: number, run: Run, kind: OrganizationKind): number {
	const { starts, ends, categories } = block.tokens;
	const start = starts[head] as number;
	if ((category & CATEGORY.whole) !== 0) {
		if (endsGivenName(block, head)) {
			return 0;
		}
		// 各国|央行 are many.
		return block.text.startsWith('各', start - 2) || block.text.startsWith('多国', start - 2) ? 0 : 0.95;
	}
	const length = (ends[head] as number) - start;
	const inner = (category & CATEGORY.headInner) !== 0;
	const strong = (category & CATEGORY.headStrong) !== 0;
	const office = (category & CATEGORY.headOffice) !== 0;
	const broad = (category & CATEGORY.headBroad) !== 0 || (length === 1 && kind !== 'team');
	const civic = kind === 'union' || kind === 'party';
	const word = length < 5 ? block.text.slice(start, start + length) : '';
	// “流动红旗”班组 is any that has it; 电务段西站|院区 is where.
	if ((word === '班组' && !isNamedTeam(block, start)) || (SITES.includes(word) && run.anchor !== 'parent')) {
		return 0;
	}
	// 他所在的|检修|二班: a shift without its firm is told by who works in it.
	if (inner && run.anchor !== 'parent' && isShiftOfPlant(block, run, head)) {
		return 0.75;
	}
	if (kind === 'team' && inner && length < 3 && run.anchor !== 'parent') {
		return length === 2 && run.modifiers > 0 && isShiftTold(block, run, head) ? 0.65 : 0;
	}
	const before = block.text.charCodeAt(start - 1);
	// `路透社19日|报道` is no daily.
	// `滨城都市报|讯` is a byline's word for a report.
	if (kind === 'media' && ((before >= 0x30 && before <= 0x39) || block.text.charAt(start + length) === '讯')) {
		return 0;
	}
	if (run.anchor === 'parent') {
		return judgePart(block, head, run, kind, inner && !civic, length);
	}
	// 快递|公司 is any firm, 北京市|快递|协会 the one of the trade.
	const placed = (kind === 'government' || kind === 'museum') && (run.anchor === 'place' || run.anchor === 'level');
	if (run.generic && !office && !placed && ((kind !== 'association' && kind !== 'union') || run.anchor === 'none')) {
		return 0;
	}
	// 职工创新工作室 is a class or a title until someone's name makes it one room: 陈亮创新工作室.
	if (kind === 'team' && strong && block.text.charAt(start + length - 1) === '室' && run.evidence < 2) {
		return opensWithPerson(block, run.start, head) ? 0.8 : 0;
	}
	switch (run.anchor) {
		case 'place': {
			// 通州区|有|小学
			if (run.modifiers === 1 && (starts[head - 1] as number) === start - 1 && '有无设建办'.includes(block.text.charAt(start - 1))) {
				return 0;
			}
			const town = run.start < head && ((categories[head - 1] as number) & CATEGORY.townTail) !== 0;
			if (inner) {
				// 北京南|站 is where trains stop; 消防救援支队|金水路|站 has a parent.
				if (STATIONS.includes(word)) {
					return isStaffed(block.text, start + length) && (run.modifiers > 0 || length > 1) ? 0.8 : 0;
				}
				return run.modifiers > 0 || civic ? 0.8 : 0;
			}
			const party = block.text.startsWith('中共', starts[run.start]);
			// 上地|社区卫生服务中心: a district has many, what is named after a street is one.
			const local = length > LONG_HEAD && ((categories[head - 1] as number) & CATEGORY.placeShort) !== 0;
			return run.modifiers > 0 || !broad || town || party || local || isPlacedTwice(block, head, run) ? 0.95 : 0;
		}
		case 'state': {
			const opener = (ends[run.start] as number) - (starts[run.start] as number);
			// 全国|法院 are all of them.
			if (run.modifiers === 0 && CLASSES.includes(kind) && block.text.startsWith('全国', starts[run.start])) {
				return 0;
			}
			if (inner) {
				// 中国|民航|工会: a second name of the state says which.
				const double = head - run.start > 1;
				return (civic ? run.modifiers > 0 || double : run.modifiers > 2 && length > 2) && block.text.startsWith('中国', starts[run.start])
					? 0.7
					: 0;
			}
			if (block.text.slice(start, start + length) === '中心') {
				return run.modifiers > 1 && block.text.startsWith('国家', starts[run.start]) ? 0.7 : 0;
			}
			return run.modifiers > 0 || (!broad && (office || strong || length > 2 || opener > 3)) ? 0.85 : 0;
		}
		case 'level':
			// 街道总工会 and 社区工会 are classes unless the page names the street.
			if (WIDE_LEVELS.includes(block.text.slice(starts[run.start], ends[run.start]))) {
				return run.modifiers > 0 && !inner ? 0.6 : 0.4;
			}
			if (inner) {
				return run.modifiers > 0 || civic ? 0.7 : 0;
			}
			// 县医院 of a tale is any; 县教育局 is an office.
			return run.modifiers > 0 ? 0.85 : broad ? 0 : office || strong || length > 2 ? 0.85 : 0.45;
		case 'none': {
			if (run.overlong || '某该本各每'.includes(block.text.charAt((starts[run.start] as number) - 1) || '。')) {
				return 0;
			}
			if (office && run.modifiers === 0) {
				return opensWithLevel(block, head) || isNamedByPost(block, head, length, kind) ? 0.75 : 0;
			}
			// 她所在的|女子|特战|中队
			if (
				run.modifiers > 0 &&
				TEAM_ENDS.includes(block.text.charAt(start + length - 1)) &&
				run.modifiers < 5 &&
				isSomeonesOwn(block.text, starts[run.start] as number)
			) {
				return 0.8;
			}
			if (inner) {
				// 住总|三公司: a firm numbers its branches.
				return run.evidence >= 2 && (civic || block.text.startsWith('公司', start + 1)) ? 0.7 : 0;
			}
			// “背篓法庭” and “帐篷学校” are what people call a thing.
			if (OFFICIAL.includes(kind) && isQuoted(block, run.start, head)) {
				if (run.modifiers > 0 && isOpened(block.text, start + length + 1)) {
					return 0.8;
				}
				return 0;
			}
			// 交管局|代表队: the office says whose team it is.
			const team = run.modifiers === 1 && kind === 'team' && ((categories[run.start] as number) & CATEGORY.headOffice) !== 0;
			if (team && word === '代表队') {
				return 0.65;
			}
			// 陶然亭|公园管理处, 官厅|水库管理处: such an office is named after its park or water.
			if (
				run.modifiers > 0 &&
				(block.text.startsWith('公园', start) ||
					(start - (starts[run.start] as number) > 1 &&
						run.evidence > 0 &&
						isInHanSet(SITE_OPENERS, block.text.charCodeAt(start)) &&
						SITE_OFFICE.test(block.text.slice(start, start + length))))
			) {
				return 0.65;
			}
			// 大赛|组委会 is that of any contest.
			if (run.modifiers > 0 && ((categories[run.start] as number) & CATEGORY.activity) !== 0) {
				return 0;
			}
			// 运河|工匠学院: a district names its own.
			if (word === '工匠学院' && run.modifiers === 1 && !run.generic && start - (starts[run.start] as number) > 1) {
				return 0.65;
			}
			// 公交集团 is the one that the page names in full, if it names one.
			if (kind === 'company' && run.modifiers === 0 && length > 3 && block.text.startsWith('集团', start + length - 2)) {
				return 0.4;
			}
			if (strong) {
				const numbered = block.text.charAt(starts[run.start] as number) === '第';
				// 电车|客运|分公司 says which one, as 各|分公司 does not, and so does 电车|分公司|第三车队.
				if (
					block.text.startsWith('分公司', start) &&
					(run.modifiers > 1 || (run.modifiers > 0 && block.text.charAt(start + length) === '第'))
				) {
					return 0.65;
				}
				if (isNumberedBranch(block, head) && run.modifiers > 0) {
					return 0.65;
				}
				// 人民|文学|出版社: a press is named by what it prints.
				if (kind === 'press' && run.modifiers > 1) {
					return 0.65;
				}
				// 科技|有限公司 is any: who registers a firm names it.
				if (run.modifiers < 3 && kind === 'company' && BARE_TRADES.has(block.text.slice(starts[run.start], start))) {
					return 0;
				}
				return (kind === 'court' ? run.evidence : run.resemblance) > 1 ||
					(run.modifiers > 0 && (numbered || kind === 'union' || (kind === 'company' && length > 3)))
					? 0.8
					: 0;
			}
			if (block.text.slice(start, start + length) === '中心') {
				return 0;
			}
			return length > 1 && (run.resemblance >= 2 || (kind === 'team' && run.modifiers > 0 && isQuoted(block, run.start, head))) ? 0.65 : 0;
		}
	}
}

/** Last characters of teams at work. */
const TEAM_ENDS = '队班组';
/** First characters of those below. */
const SITE_OPENERS = hanSetOf('水灌湿森陵景风大隧河湖');
const SITE_OFFICE = /^(?:水库|灌区|湿地|森林|陵园|景区|风景区|大桥|隧道|河道|湖泊)\S{0,2}管理/u;
const STATES = ['中', '国', '全国', '世界', '亚洲', '欧洲', '非洲'];

/** Whether two places stand before the head (北京市|昌平|职业学校) or a firm's name before its place (极飞农业|尉犁|服务站). */
function isPlacedTwice(block: BlockScan, head: number, run: Run): boolean {
	const { starts, ends, categories } = block.tokens;
	const units = (starts[head] as number) - (starts[run.start] as number);
	const length = (ends[head] as number) - (starts[head] as number);
	const state = ((categories[run.start] as number) & CATEGORY.state) !== 0;
	// 海警|厦门|支队: a force has one in each place; 中国|北京 names none.
	const force = state && length > 1 && !STATES.some((name) => block.text.startsWith(name, starts[run.start]));
	// 四川|路桥|集团: the second place is a trade as well.
	const last = categories[head - 1] as number;
	const trade = (last & CATEGORY.common) !== 0 && length > 1;
	return (force || ((length > 2 || trade) && !state)) && head - run.start > 1 && units > 3 && (last & CATEGORY.placeShort) !== 0;
}

/**
 * In a list of names what would be no evidence by itself is a name: 首钢医院、|复兴|医院. `open` is the name before, which must end right
 * before the 、 that the run begins after.
 */
export function judgeListed(block: BlockScan, head: number, category: number, run: Run, open: Open | null): number {
	if (open === null || run.anchor !== 'none' || run.overlong || run.generic || run.modifiers === 0 || run.modifiers > 3) {
		return 0;
	}
	const { starts, ends, categories } = block.tokens;
	const start = starts[run.start] as number;
	const first = categories[run.start] as number;
	const listed = open.candidate.end === start - 1 && block.text.charAt(start - 1) === '、';
	const plain = (category & CATEGORY.headInner) === 0 && (ends[head] as number) - (starts[head] as number) > 1;
	return listed && plain && (first & (CATEGORY.boundary | CATEGORY.generic | CATEGORY.head | CATEGORY.notBody)) === 0 ? 0.6 : 0;
}

/** Whether the known name at token `head` is the last character of somebody's given name and 为: 工程师|李|兴|华为|孩子们讲解. */
function endsGivenName({ tokens, text }: BlockScan, head: number): boolean {
	const { starts, words, categories } = tokens;
	if (head === 0 || !text.startsWith('华为', starts[head]) || words[head - 1] !== 0) {
		return false;
	}
	const family = head > 1 && words[head - 2] === 0 ? head - 2 : head - 1;
	const called = family > 0 && ((categories[family - 1] as number) & (CATEGORY.role | CATEGORY.post)) !== 0;
	return called && isSurname(text.charCodeAt(starts[family] as number));
}

/** A part of a body, right after it or after few words that say which part: 保修|分公司, 工程|总承包部. */
function judgePart(block: BlockScan, head: number, run: Run, kind: OrganizationKind, inner: boolean, length: number): number {
	const { words, categories } = block.tokens;
	// 输配分公司|西|大|望|路|热力站: characters that are no words are one name.
	if (inner && run.modifiers - run.evidence > 3 && !isRoute(block, head)) {
		return 0;
	}
	// 石景山区总工会|组织|劳模|志愿服务队 has a verb; 总工会|宣传|教育|部 has none.
	const first = categories[head - run.modifiers] as number;
	const team = kind === 'team' || block.text.charAt((block.tokens.ends[head] as number) - 1) === '队';
	if (team && run.modifiers > 1 && (first & CATEGORY.boundary) !== 0 && (first & CATEGORY.verbal) !== 0) {
		return 0;
	}
	// 钢琴集团|调律|班|班长: a shift or a team, unless it is a class or a bus.
	if (length === 1 && block.text.charAt(block.tokens.starts[head] as number) === '班') {
		const named = (block.tokens.starts[head] as number) - (block.tokens.starts[head - run.modifiers] as number) > 1;
		return named && followsTeam(block.text, block.tokens.ends[head] as number) ? 0.8 : 0;
	}
	if (inner && length === 1) {
		// 有限公司|合|办 is a verb: what says which office is a word.
		return run.modifiers > 0 && words[head - 1] !== 0 && !opensVerb(block, head) ? 0.8 : 0;
	}
	if (block.text.startsWith('班组', block.tokens.starts[head] as number)) {
		return 0;
	}
	return 0.9;
}

/** Whether 办 is no office but a verb with what follows for its object: 合作|办|训. */
function opensVerb(block: BlockScan, head: number): boolean {
	const { starts, ends, categories, words, count } = block.tokens;
	if (block.text.charAt(starts[head] as number) !== '办' || head + 1 >= count) {
		return false;
	}
	// 老厂房|里|办|书展
	if ('里内'.includes(block.text.charAt((starts[head] as number) - 1))) {
		return true;
	}
	const before = categories[head - 1] as number;
	const after = block.text.charCodeAt(ends[head] as number);
	const object = words[head + 1] === 0 && inClassSet(NAME_UNITS, after);
	return object && (before & CATEGORY.boundary) !== 0 && (before & CATEGORY.verbal) !== 0;
}

/** Whether who holds a post in it follows an office named by its field alone: 退役军人事务局|工作人员, 教育局|局长. */
function isNamedByPost(block: BlockScan, head: number, length: number, kind: OrganizationKind): boolean {
	if (kind !== 'government' || length < 3 || head + 1 >= block.tokens.count) {
		return false;
	}
	const next = block.tokens.categories[head + 1] as number;
	return (
		(next & CATEGORY.post) !== 0 ||
		block.text.startsWith('工作人员', block.tokens.ends[head]) ||
		block.text.startsWith('局长', block.tokens.ends[head])
	);
}

const DETERMINERS = hanSetOf('各本该全我两每某此这那几他贵');

/** Whether the head itself says its level (`区委`) and no determiner or name stands before it (`各区委`). */
export function opensWithLevel(block: BlockScan, head: number): boolean {
	const start = block.tokens.starts[head] as number;
	const unit = block.text.charCodeAt(start);
	// 团
	const opens =
		isInHanSet(LEVEL_UNITS, unit) ||
		(unit === 0x56e2 && isInHanSet(LEVEL_UNITS, block.text.charCodeAt(start + 1))) ||
		block.text.startsWith('自治', start);
	return opens && !isInHanSet(DETERMINERS, block.text.charCodeAt(start - 1));
}
