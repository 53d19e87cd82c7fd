import assert from 'node:assert/strict';
import type { Contributor } from '../../../server/src/model/page.ts';
import type { LineByline } from '../../../server/src/parse/byline.ts';
import { leadByline, tailByline, wholeLineByline } from '../../../server/src/parse/byline.ts';
import { tailCredit, wholeLineCredit } from '../../../server/src/parse/credit.ts';
import { signsIn } from '../../../server/src/parse/line-units.ts';

/** The byline in brackets in its line, and its people: `［本报讯（记者 王明）］近日 → 记者:王明`. */
function show(text: string, byline: LineByline | undefined): string {
	if (byline === undefined) {
		return 'none';
	}
	const marked = `${text.slice(0, byline.start)}⟨${text.slice(byline.start, byline.end)}⟩${text.slice(byline.end)}`;
	return [marked, people(text, byline.people)].filter((part) => part !== '').join(' → ');
}

function people(text: string, found: readonly Contributor[]): string {
	return found
		.map((person) => {
			assert.equal(text.slice(person.span.start, person.span.end).replace(/[\s\u3000]/g, ''), person.name);
			assert.equal(person.roleSpan === null ? null : text.slice(person.roleSpan.start, person.roleSpan.end), person.role);
			return `${person.role ?? ''}:${person.name}`;
		})
		.join(' ');
}

const leads = [
	'⟨本报讯（记者 刘欣欣）⟩近日，大会召开。 → 记者:刘欣欣',
	'⟨本报讯(记者 张晶)⟩ 5月11日,活动举行。 → 记者:张晶',
	'⟨本报讯 (记者 周美玉 通讯员 王宇)⟩ 近日,活动开幕。 → 记者:周美玉 通讯员:王宇',
	'⟨本报讯（记者 张三、李四）⟩近日 → 记者:张三 记者:李四',
	'⟨本报讯（记者任珊刘洋）⟩昨天 → 记者:任珊 记者:刘洋',
	'⟨本报讯（记者 赵 莉 通讯员 王　宇）⟩昨天 → 记者:赵莉 通讯员:王宇',
	'⟨本报讯（通讯员 欧阳修远 实习生 阿依古丽·买买提）⟩昨天 → 通讯员:欧阳修远 实习生:阿依古丽·买买提',
	'⟨本报讯（见习记者 吴优 特约记者 郑义）⟩昨天 → 见习记者:吴优 特约记者:郑义',
	'⟨新京报讯（记者吴为）⟩昨日 → 记者:吴为',
	'⟨新华社北京1月1日电（记者 王明 李红）⟩元旦 → 记者:王明 记者:李红',
	'⟨新华社纽约１月１日专电（记者王明）⟩联合国 → 记者:王明',
	'⟨本报北京9月5日电（记者陈曦）⟩记者获悉 → 记者:陈曦',
	'⟨光明日报北京10月14日电（记者李盛明）⟩近日 → 记者:李盛明',
	'⟨本报嘉峪关讯（记者于晓明　通讯员申丽娟）⟩6月24日 → 记者:于晓明 通讯员:申丽娟',
	'⟨本报讯　记者丁国锋　通讯员龚正⟩　近日，法院发布白皮书。 → 记者:丁国锋 通讯员:龚正',
	'⟨羊城晚报讯 记者张华、通讯员李明报道：⟩昨日 → 记者:张华 通讯员:李明',
	'⟨【本报讯】（記者 陳大文）⟩管理局昨日 → 記者:陳大文',
	'⟨〔記者王小明／台北報導〕⟩捷運 → 記者:王小明',
	'⟨【記者林美玲花蓮報導】⟩金針花季 → 記者:林美玲',
	'⟨記者陳大文北京報導：⟩會議昨天開幕 → 記者:陳大文',
	'⟨【新华社鞍山三十日电】⟩鞍山钢铁公司',
	'⟨据新华社电⟩ 国务院日前',
	'⟨本报讯⟩ 昨天上午',
	'⟨中新社香港十月一日電⟩ 特區政府',
	'⟨本报讯 记者马超⟩近日从市总工会获悉 → 记者:马超',
	'⟨【大公報訊】記者陳大文北京報道：⟩昨日 → 記者:陳大文',
	'⟨羊城晚报讯 记者张华摄影报道：⟩昨日 → 记者:张华',
	'⟨本报讯（驻京记者 王明）⟩昨日 → 驻京记者:王明',
	'⟨南都讯 记者张立 通讯员李红⟩ 昨日是高考首日 → 记者:张立 通讯员:李红',
	'⟨红星新闻讯（记者 王明）⟩昨日 → 记者:王明',
	'⟨本报讯（新甘肃·甘肃日报记者 王明）⟩昨日 → 新甘肃·甘肃日报记者:王明',
	'⟨本报讯（记者 王明/文 李红/摄）⟩昨天 → 记者:王明 记者:李红',
];

const wholes = [
	'⟨□本报记者 陈伟斌 通讯员 宋慧 文/图⟩ → 本报记者:陈伟斌 通讯员:宋慧',
	'⟨策划/王芳 文字/李明 设计/张丽⟩ → 策划:王芳 文字:李明 设计:张丽',
	'⟨□ 本报记者 黄洁 □ 本报通讯员 马小桐⟩ → 本报记者:黄洁 本报通讯员:马小桐',
	'⟨本报见习记者 王佳 本报首席记者 尉迟明 全媒体记者 杜宇⟩ → 本报见习记者:王佳 本报首席记者:尉迟明 全媒体记者:杜宇',
	'⟨本报融媒体记者 丁一⟩ → 本报融媒体记者:丁一',
	'⟨（记者 韩雪）⟩ → 记者:韩雪',
	'⟨新华社记者 张三 李四⟩ → 新华社记者:张三 新华社记者:李四',
	'⟨○ 林小溪⟩ → :林小溪',
	'⟨文/邱保华⟩ → 文:邱保华',
	'⟨车延平（湖北）⟩ → :车延平',
	'⟨■本报特派记者 石 岩 发自卡塔尔多哈⟩ → 本报特派记者:石岩',
	'⟨（作者系北京大学教授）⟩',
	'⟨（据新华社）⟩',
	'⟨本报记者 张三 北京报道⟩ → 本报记者:张三',
	'⟨（张三 供稿）⟩ → :张三',
	'⟨撰文 张三 摄影 李四⟩ → 撰文:张三 摄影:李四',
	'⟨（作者俞平川系浙江大学教授）⟩ → :俞平川',
	'⟨本报评论员⟩',
	'⟨据新华社北京1月1日电⟩',
	'⟨扬子晚报/紫牛新闻记者 张立⟩ → 扬子晚报/紫牛新闻记者:张立',
	'⟨大河报·豫视频记者 王明 文 李红 摄影⟩ → 大河报·豫视频记者:王明 大河报·豫视频记者:李红',
	'⟨采写/张立 摄影/李红⟩ → 采写:张立 摄影:李红',
	'⟨采写：南都记者 张立⟩ → 南都记者:张立',
	'⟨通讯员 李四记者 王五⟩ → 通讯员:李四 记者:王五',
	'⟨北青记者 王明 南都见习记者李红⟩ → 北青记者:王明 南都见习记者:李红',
	'⟨（张立 作者系中学教师）⟩ → :张立',
	'⟨据新华社⟩',
	'⟨文丨本报记者 王明⟩ → 本报记者:王明',
	'⟨记者丨王明⟩ → 记者:王明',
	'⟨本报记者 王明 文 李红 摄⟩ → 本报记者:王明 本报记者:李红',
	'⟨（本报记者王明整理）⟩ → 本报记者:王明',
	'⟨（通讯员王小明供稿）⟩ → 通讯员:王小明',
	'⟨本报记者 张整理⟩ → 本报记者:张整理',
];

const none = [
	'本报记者站昨日成立',
	'新闻发布会昨天举行',
	'记者从市教委获悉，今年新增学位五千个。',
	'北京9月5日电视剧论坛开幕',
	'本报讯员培训班开班',
	'据新华社记者了解，情况正在好转',
	'重大新闻消息传来',
	'于是大家都来了',
	'安全生产',
	'图书馆开放',
];

const credits = [
	'本报记者 于佳 摄 → 本报记者:于佳 | 摄',
	'邱勇 摄 → :邱勇 | 摄',
	'南都记者 王明 摄 → 南都记者:王明 | 摄',
	'邱勇摄 → :邱勇 | 摄',
	'本报记者 边磊 摄影报道 → 本报记者:边磊 | 摄影报道',
	'实习记者 曹立栋 摄 → 实习记者:曹立栋 | 摄',
	'新华社记者　张晨霖摄 → 新华社记者:张晨霖 | 摄',
	'（本報記者簡浩然攝） → 本報記者:簡浩然 | 攝',
	'新华社发（李刚摄） → :李刚 | 新华社 发',
	'李秀奇摄（新华社发） → :李秀奇 | 新华社 摄',
	'新华社发 →  | 新华社 发',
	'资料图片 →  | 资料图片',
	'（资料图） →  | 资料图',
	'摄影：王 五 → 摄影:王五 | 摄影',
	'图/李四 → 图:李四 | 图',
	'张三 文/摄 → :张三 | 文/摄',
	'北京画院供图 →  | 供图',
	'受访者供图 →  | 受访者供图',
	'图/视觉中国 →  | 图/视觉中国',
	'新华社发 王明 摄 → :王明 | 新华社 发',
	'中新社发　王明、李红摄 → :王明 :李红 | 中新社 发',
];

describe('bylines', () => {
	for (const wanted of leads) {
		it(wanted, () => {
			const text = wanted.split(' → ')[0]?.replace(/[⟨⟩]/g, '') ?? '';
			assert.equal(show(text, leadByline(text, 0, text.length, signsIn(text))), wanted);
		});
	}
	for (const wanted of wholes) {
		it(wanted, () => {
			const text = wanted.split(' → ')[0]?.replace(/[⟨⟩]/g, '') ?? '';
			assert.equal(show(text, wholeLineByline(text, 0, text.length)), wanted);
		});
	}
	for (const text of none) {
		it(`none in ${text}`, () => {
			const whole = wholeLineByline(text, 0, text.length);
			assert.equal(leadByline(text, 0, text.length, signsIn(text)), undefined);
			assert.ok(whole === undefined || !whole.certain, 'a name alone is no certain byline');
		});
	}
	it('takes the title of a poem for no name with a dot', () => {
		for (const title of ['浣溪沙·初夏', '七律·登长城']) {
			assert.equal(wholeLineByline(title, 0, title.length), undefined);
		}
		assert.deepEqual(
			wholeLineByline('古丽·买买提', 0, 6)?.people.map(({ name }) => name),
			['古丽·买买提'],
		);
	});

	it('reads a byline behind the last sentence, and no name inside one', () => {
		const tail = '首批电动公交车上线。（记者 韩雪）';
		assert.equal(show(tail, tailByline(tail, 0, tail.length)), '首批电动公交车上线。⟨（记者 韩雪）⟩ → 记者:韩雪');
		const inside = '会议由主任（张三）';
		assert.equal(tailByline(inside, 0, inside.length), undefined);
		const quoted = '“事非经过不知难，成如容易却艰辛。”（宋·陆游语）';
		assert.equal(tailByline(quoted, 0, quoted.length), undefined);
	});
});

describe('credits', () => {
	for (const wanted of credits) {
		it(wanted, () => {
			const [text = '', rest] = wanted.split(' → ');
			const credit = wholeLineCredit(text, 0, text.length);
			assert.ok(credit !== undefined);
			assert.equal(`${people(text, credit.people)} | ${credit.agency === null ? '' : `${credit.agency} `}${credit.activity}`, rest);
		});
	}
	for (const credit of ['摄影/王明', '文/摄 王明', '图/王明', '供图：王明', '摄影 王明', '新华社发 王明 摄']) {
		it(`reads ${credit} behind the last sentence of a paragraph`, () => {
			const text = `两百余名学生参加了活动。${credit}`;
			const found = tailCredit(text, 0, text.length);
			assert.ok(found !== undefined);
			assert.deepEqual([text.slice(found.start, found.end), found.people.map(({ name }) => name)], [credit, ['王明']]);
		});
	}
	for (const text of ['图书馆昨天开放。摄影展明天开幕', '他爱看书。文学之路由此开始', '会议结束。图为会议现场']) {
		it(`none at the end of ${text}`, () => assert.equal(tailCredit(text, 0, text.length), undefined));
	}
	for (const text of ['摄影展开幕', '图书馆开放', '制图比赛举行', '他拍摄', '新华社发布消息', '漫画家走进校园', '图片展上线']) {
		it(`none in ${text}`, () => assert.equal(wholeLineCredit(text, 0, text.length), undefined));
	}
});
