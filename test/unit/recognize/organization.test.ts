import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { OrganizationMention } from '../../../server/src/model/mention.ts';
import { parsePage } from '../../../server/src/parse/parse-page.ts';
import { recognizePage } from '../../../server/src/recognize/recognize-page.ts';
import { createRecognizer } from '../../../server/src/recognize/recognizer.ts';
import { createSourceText } from '../../../server/src/text/source-text.ts';

const recognizer = createRecognizer();

function organizationsOf(text: string): readonly OrganizationMention[] {
	const { mentions, failures } = recognizePage(parsePage(createSourceText(text)), recognizer);
	assert.deepEqual(failures, []);
	return mentions.filter((mention) => mention.kind === 'organization');
}

/** `marked` is the text with each organization in ⟦⟧; a name in two pieces is marked piece by piece. */
function checkOrganizations(marked: string): void {
	const text = marked.replaceAll(/[⟦⟧]/gu, '');
	let shown = '';
	let at = 0;
	const spans = organizationsOf(text).flatMap((mention) => mention.spans);
	for (const span of spans.toSorted((a, b) => a.start - b.start)) {
		shown += `${text.slice(at, span.start)}⟦${text.slice(span.start, span.end)}⟧`;
		at = span.end;
	}
	assert.equal(shown + text.slice(at), marked);
}

describe('organizations', () => {
	it('take their place and the whole chain of places', () => {
		checkOrganizations('会议由⟦北京市总工会⟧主办，⟦浙江省杭州市滨江区人民检察院⟧派员参加。');
		checkOrganizations('近日，⟦朝阳区高碑店地区高井村工会⟧为快递员送去慰问品。');
		checkOrganizations('⟦昌平区北七家镇总工会⟧了解职工需求后，特别聘请音乐教师。');
	});

	it('take the bodies they belong to and brackets inside', () => {
		checkOrganizations('⟦北京公共交通控股（集团）有限公司第二客运分公司⟧驾驶员说，车队很好。');
		checkOrganizations('⟦首都医科大学附属北京天坛医院⟧的专家来了。');
		checkOrganizations('活动在⟦北京市工会干部学院(草桥校区)⟧举行。');
		checkOrganizations('⟦北京住总集团有限责任公司工程总承包部工会⟧下发手卡。');
	});

	it('end before verbs, marks and conjunctions between names', () => {
		checkOrganizations('⟦全国总工会⟧联合⟦北京市总工会⟧举办活动。');
		checkOrganizations('⟦朝阳区人大常委会⟧党组副书记、副主任，⟦朝阳区总工会⟧主席讲话。');
		checkOrganizations('⟦东城区总工会⟧按照⟦全国总工会⟧和⟦北京市总工会⟧部署开展工作。');
	});

	it('are hospitals of Chinese and western medicine', () => {
		checkOrganizations('来自⟦北京天坛医院⟧、⟦丰台中西医结合医院⟧的医护人员来了。');
	});

	it('end a division whose name a common word hides', () => {
		checkOrganizations('⟦鼓楼区委⟧常委到场，⟦南京市鼓楼区委⟧副书记讲话。');
	});

	it('hold 和 and 与 between fields of one office', () => {
		checkOrganizations('⟦朝阳区人力资源和社会保障局⟧发出通知。');
		checkOrganizations('他是⟦中国科学院上海微系统与信息技术研究所⟧研究员。');
	});

	it('of firms take the trade name between place and trade', () => {
		checkOrganizations('他在⟦上海启航信息技术有限公司⟧上班，妻子在⟦杭州360度会展服务有限公司⟧。');
		checkOrganizations('⟦西安向上体育文化有限公司⟧来了人。');
		checkOrganizations('⟦极飞农业库尔勒服务站⟧、⟦城建五公司⟧和⟦京港地铁公司⟧都派人来。');
		checkOrganizations('⟦第一客运分公司⟧驾驶员、⟦电车客运分公司⟧乘务员同台。');
		checkOrganizations('中介公司卷款跑路，涉事公司已停业，挂靠公司不管。');
	});

	it('hold times, trades and two fields where a place opens them', () => {
		checkOrganizations('⟦上海市老年医学中心⟧和⟦青海省古建筑研究所⟧的专家来了。');
		checkOrganizations('⟦郑州市妇女儿童法律援助与心理咨询中心⟧揭牌。');
		checkOrganizations('⟦天津大学材料科学与工程学院⟧副教授说。');
		checkOrganizations('⟦湖北省外卖行业协会⟧会长说，⟦河南省快递协会⟧也派了人。');
	});

	it('go on with the part, the institute or the mission that follows', () => {
		checkOrganizations('⟦中科院大连化物所⟧所长说，⟦中国社科院近代史研究所⟧研究员说。');
		checkOrganizations('⟦国家大剧院合唱团⟧登台。');
		checkOrganizations('⟦中国扶贫开发协会上海办事处⟧在收到申请后回了信。');
		checkOrganizations('在⟦山河重工股份有限公司泵送公司⟧的试验场上。');
	});

	it('of rooms bear names that look like words or places', () => {
		checkOrganizations('我们依托⟦王延安劳模创新工作室⟧开展培训，⟦张黎明创新工作室⟧也来了。');
		checkOrganizations('以他名字命名的⟦于澍楠首席技师工作室⟧成立。');
		checkOrganizations('全厂建成创新工作室20个，高技能人才工作室3个。');
	});

	it('of towns and villages start with their name', () => {
		checkOrganizations('他们击败⟦张家湾镇总工会⟧，来到⟦李家店镇总工会⟧。');
		checkOrganizations('夺得第一的是连胜三场的⟦望京街道总工会⟧。');
		checkOrganizations('⟦新华镇向前村党支部⟧领办的合作社分了红。');
		checkOrganizations('⟦北京市昌平职业学校⟧的学生走进⟦延庆区第十一学校⟧。');
	});

	it('are no apps, nicknames and common words', () => {
		checkOrganizations('大家用好“河南工会12351”小程序。');
		checkOrganizations('“百岁小学”迎来新校舍。');
		checkOrganizations('列车奔驰在原野上，整个人都松下来了，这是一家三星级酒店。');
		checkOrganizations('时长三小时的演出结束后，全国职业院校的学生来了。');
	});

	it('hold nobody who acts for them or has an office', () => {
		checkOrganizations('彭翔代表⟦市委⟧、⟦市政府⟧致辞。');
		checkOrganizations('李国梁会见光彩事业促进会会员。');
		checkOrganizations('来访的俄罗斯外长普里德科夫说。');
	});

	it('need a name where no place anchors them', () => {
		checkOrganizations('⟦陈亮创新工作室⟧等11家职工创新工作室获评。');
		checkOrganizations('职工们参观了⟦李大钊纪念馆⟧、⟦金中都紫砂艺术馆⟧。');
		checkOrganizations('⟦北辰集团工会⟧举办研修班。');
	});

	it('are read in traditional characters', () => {
		checkOrganizations('⟦台北市政府勞動局⟧昨日公布，⟦台灣積體電路製造公司⟧獲獎。');
		checkOrganizations('⟦香港特區政府教育局⟧發言人表示，⟦香港大學⟧已提交報告。');
	});

	it('are read in text of the 1950s', () => {
		checkOrganizations('⟦鞍山钢铁公司大型轧钢厂⟧提前投产，⟦纺织工业部⟧发来贺电。');
	});

	it('stand inside the words for posts', () => {
		checkOrganizations('⟦贵州省雷山县西江镇党委⟧书记建议保护村落。');
		checkOrganizations('⟦市自来水集团⟧党委书记、董事长讲话。');
	});

	it('are one mention where two lines of a headline cut the name', () => {
		checkOrganizations('⟦北京公共交通控股（集团）有⟧\n⟦限公司工会⟧换届\n\n本报讯（记者 李明）近日，换届大会选举产生新一届委员会。');
	});

	it('are one mention where a break cuts the name', () => {
		const [mention, ...others] = organizationsOf(
			'会议召开\n\n本报讯（记者 王芳）昨天，职工代表走进位于城南的北京链家置地房地产经纪有\n\n限公司，听取了公司工会的工作介绍。大家交流了经验。\n',
		);
		assert.equal(mention?.text, '北京链家置地房地产经纪有限公司');
		assert.equal(mention?.spans.length, 2);
		assert.deepEqual(others, []);
	});

	for (const none of [
		'各级工会要发挥作用，基层工会要联系职工，工会干部要下基层。',
		'该集团公司工会相关负责人表示，该区总工会将继续努力。',
		'全国工会职工书屋主题阅读交流活动启动，怀柔科学城建成。',
		'线上活动在“北京建工工会之声”微信公众号推送。',
		'许多大学、医院、银行、公司在招聘，他到银行存款，进公司上班。',
		'深圳市某贸易有限公司被查处，一家公司、两家医院和三所小学参加。',
		'绣娘席玉秀学会了直播，企业要组织工会活动。',
		'“背篓法庭”走村串寨，记者19日报道了此事。',
		'北京公交实现了公司化运作，医院感染得到控制。',
		'全国人大代表、全国政协委员分别发言。',
	]) {
		it(`are none in ${none.slice(0, 16)}…`, () => {
			checkOrganizations(none);
		});
	}

	it('are schools and their hospitals, no stage of schooling', () => {
		checkOrganizations('王晓明大学毕业后回乡，司马建国大学毕业不久，姐弟同上大学。');
		checkOrganizations('她在⟦北京大学国际医院⟧工作，这家国际医院很大。');
		checkOrganizations('他从⟦石河子大学⟧毕业，妹妹⟦东吴大学⟧毕业。');
	});
});

/** Each short form of `text` as `form = full name`, or `form = ?` where no reading is claimed. */
function checkShortForms(text: string, expected: readonly string[]): void {
	const shown = organizationsOf(text).filter((mention) => mention.short);
	assert.deepEqual([...new Set(shown.map(({ text: form, resolution }) => `${form} = ${resolution?.fullName ?? '?'}`))], expected);
}

describe('the place of an organization', () => {
	function checkPlace(text: string, expected: string | null): void {
		assert.equal(organizationsOf(text)[0]?.place ?? null, expected);
	}

	it('is the division in full', () => {
		checkPlace('朝阳区委开会。', '朝阳区');
		checkPlace('学员来自牛街街道生产安全办公室。', '牛街街道');
		checkPlace('北京市总工会开会。', '北京市');
		checkPlace('新街口街道总工会慰问职工。', '新街口街道');
		checkPlace('北七家镇总工会开班，昌平区北七家镇总工会主席到场。', '昌平区北七家镇');
		checkPlace('经开区总工会开会。北京经济技术开发区（以下简称：经开区）总工会主席到场。', '北京经济技术开发区');
	});

	it('is no brand, level or number', () => {
		checkPlace('北辰集团工会举办研修班。', null);
		checkPlace('市直机关工会主办。', null);
		checkPlace('首都医科大学附属北京友谊医院开诊。', null);
		checkOrganizations('东城、西城两区工会联合举办活动。');
	});
});

describe('short forms of organizations', () => {
	it('stand for the one name of the article that ends with them', () => {
		checkShortForms('朝阳区总工会举办活动，区总工会主席讲话。', ['区总工会 = 朝阳区总工会']);
		checkShortForms('中国医学科学院阜外医院发布消息，阜外医院副院长主刀。', ['阜外医院 = 中国医学科学院阜外医院']);
	});

	it('take the one place of their level that the article names', () => {
		checkShortForms('在拱墅区，区检察院提前介入，区民政局配合。', ['区检察院 = 拱墅区检察院', '区民政局 = 拱墅区民政局']);
	});

	it('are not claimed where two readings are possible', () => {
		checkShortForms('苏州市总工会和无锡市总工会签订协议，市总工会负责人讲话。', ['市总工会 = ?']);
		checkShortForms('东城区和西城区交界处，区民政局来人调解。', ['区民政局 = ?']);
	});

	it('are no other body whose name is longer by whole words', () => {
		checkShortForms('北京中医医院、北京大学肿瘤医院、北京中医药大学第三附属医院派出专家。', []);
		checkShortForms('北京大学和北京工业大学的学生来了，北京大学第三医院和北医三院也来了人。', []);
		checkShortForms('中国石油化工集团有限公司和中国石油集团开会。', []);
	});

	it('are no body of a smaller place', () => {
		checkShortForms('上城区湖滨街道总工会慰问职工，区总工会副主席到场。下城区也有站点。', ['区总工会 = ?']);
		checkShortForms('朝阳区人力资源和社会保障局、朝阳区人民政府通报，区人社局和区政府部署。', [
			'区人社局 = 朝阳区人力资源和社会保障局',
			'区政府 = 朝阳区人民政府',
		]);
	});

	it('are led through each other to the longest name', () => {
		checkShortForms('北京公共交通控股（集团）有限公司开会。北京公交集团董事长到场，公交集团很忙。', [
			'北京公交集团 = 北京公共交通控股（集团）有限公司',
			'公交集团 = 北京公共交通控股（集团）有限公司',
		]);
		checkShortForms('北京公共交通控股（集团）有限公司工会换届，北京公交集团公司工会总结，北京公交集团工会要落实。', [
			'北京公交集团公司工会 = 北京公共交通控股（集团）有限公司工会',
			'北京公交集团工会 = 北京公共交通控股（集团）有限公司工会',
		]);
	});

	it('leave out what a firm is by law', () => {
		checkShortForms('中联重科股份有限公司和中联重科股份有限公司泵送公司开工，中联重科很忙。', ['中联重科 = 中联重科股份有限公司']);
		checkShortForms('中国铁路太原局集团有限公司大同机务段传来消息，太原局集团公司推广。', ['太原局集团公司 = 中国铁路太原局集团有限公司']);
		checkShortForms('北京公共交通控股（集团）有限公司开会。公交集团将继续支持，公交集团工会来了。', [
			'公交集团 = 北京公共交通控股（集团）有限公司',
			'公交集团工会 = 北京公共交通控股（集团）有限公司工会',
		]);
		checkShortForms('北京市自来水集团有限责任公司开会，市自来水集团董事长到场，自来水集团很忙。', [
			'市自来水集团 = 北京市自来水集团有限责任公司',
			'自来水集团 = 北京市自来水集团有限责任公司',
		]);
		checkOrganizations('公交集团将继续支持。');
	});

	it('are given in brackets by the page itself', () => {
		checkShortForms('中国石油化工股份有限公司镇海炼化分公司（以下简称镇海炼化）发布消息，镇海炼化很忙。', [
			'镇海炼化 = 中国石油化工股份有限公司镇海炼化分公司',
		]);
	});

	it('are given within a longer name, which stays one name', () => {
		const text = '由滨江电气集团有限公司（以下简称：滨电集团）工会主办。滨电集团工会主席说，滨电集团支持。';
		checkShortForms(text, ['滨电集团工会 = 滨江电气集团有限公司工会', '滨电集团 = 滨江电气集团有限公司']);
		checkOrganizations('⟦顺义区教育委员会（以下简称：区教委）工会⟧开会。');
	});

	it('say their place in the form that the page gives it', () => {
		checkShortForms('北京经济技术开发区（以下简称：经开区）总工会开会。经开区总工会主席说，经开区管委会支持。', [
			'经开区总工会 = 北京经济技术开发区总工会',
			'经开区管委会 = 北京经济技术开发区管委会',
		]);
		checkShortForms('北京经济技术开发区（以下简称“经开区”）近日开会。经开区总工会主席到场，区总工会支持。', [
			'经开区总工会 = 北京经济技术开发区总工会',
			'区总工会 = 北京经济技术开发区总工会',
		]);
	});

	it('keep the first characters of a firm, a school, an association', () => {
		checkShortForms('徐州工程机械集团有限公司开工，徐工集团董事长到场。', ['徐工集团 = 徐州工程机械集团有限公司']);
	});

	it('are known to every reader', () => {
		checkShortForms('全国总工会发出通知。', ['全国总工会 = 中华全国总工会']);
	});

	it('are departments of the committee one sits on', () => {
		checkShortForms('延庆区委常委、宣传部部长讲话。', ['宣传部 = 延庆区委宣传部']);
	});

	it('are no part of a longer name and no parent of a part', () => {
		checkShortForms('北京大学医学院的学生来到北京大学。', []);
	});
});

describe('organizations of any text', () => {
	const pieces = fc.constantFrom(
		'工会',
		'总工会',
		'北京市',
		'区',
		'（',
		'）',
		'集团',
		'有限公司',
		'“',
		'”',
		'、',
		'和',
		'附属',
		'第',
		'一',
		'医院',
		'党委书记',
		'陈',
		'简称',
		'会',
		'總工會',
		'\n',
		'\n\n',
		'\ud800',
		'\0',
		'A',
		'3',
	);

	it('lie inside the text and never overlap', () => {
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 120 }), (parts) => {
				const text = parts.join('');
				let last = -1;
				let block = -1;
				for (const mention of organizationsOf(text)) {
					assert.ok(mention.start < mention.end && mention.confidence >= 0.5);
					last = mention.block === block ? last : -1;
					assert.ok(mention.start >= last, `${mention.text} overlaps what is before it`);
					last = mention.end;
					block = mention.block;
					assert.equal(mention.spans.map(({ start, end }) => text.slice(start, end)).join(''), mention.text);
				}
			}),
			{ numRuns: 300 },
		);
	});

	it('come in time for a line of heads and for 10,000 names', () => {
		assert.ok(organizationsOf('工会'.repeat(20_000)).length < 20_000);
		const names = Array.from({ length: 10_000 }, (_, index) => `北京华昌${index}有限公司`);
		assert.equal(organizationsOf(`${names.join('、')}参加。`).length, 10_000);
	}).timeout(20_000);
});
