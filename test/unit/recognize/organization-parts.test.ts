import { createRecognizer } from '../../../server/src/recognize/recognizer.ts';
import { checkMarked } from '../../support/marked-mentions.ts';

const recognizer = createRecognizer();

function checkOrganizations(marked: string): void {
	checkMarked(recognizer, 'organization', marked);
}

describe('parts of organizations', () => {
	it('are numbered shifts and teams behind their firm', () => {
		checkOrganizations('⟦湘江电力检修公司输电运行三班⟧获得奖状，⟦湖南华菱钢管有限公司质检一组⟧也来了。');
		checkOrganizations('⟦大连大显集团调漆班⟧班长到场，⟦山东鲁能发电有限公司运行二值⟧的职工鼓掌。');
	});

	it('are told by whoever works in them where the firm is not said', () => {
		checkOrganizations('他所在的⟦维修中心电焊二班⟧有十四人，她带领的⟦女子排雷大队⟧立了功。');
	});

	it('are shifts of a plant whose firm is not said', () => {
		checkOrganizations('⟦海南换流站运维一班⟧获奖，⟦永丰公交场站调度组⟧组长鼓掌，⟦津滨水厂维修班⟧等班组到场。');
		checkOrganizations('记者走进⟦机扫五队⟧，换流站的运维班换了人。');
	});

	it('are teams in quotation marks that people work in', () => {
		checkOrganizations('她们所在的“⟦巾帼水质班⟧”共有9名女工，“⟦映山红服务组⟧”值班站长说，人人争当“啄木鸟班”。');
	});

	it('are told by the route of their buses and counted behind 等', () => {
		checkOrganizations('⟦第一客运分公司300路车队⟧和⟦电车分公司第三车队⟧到场，⟦北京远达商贸有限公司收银班⟧等32个集体获奖。');
		checkOrganizations('⟦京东七鲜超市生鲜组⟧的职工来了，现场设有评委组、生鲜组、安全组。');
	});

	it('are told by who works in them', () => {
		checkOrganizations('⟦带电作业三班⟧技术员到场，三班学生和一队选手鼓掌，⟦客一分公司第十一车队⟧乘务员、⟦住总六公司⟧技术员发言。');
		checkOrganizations('⟦北京燃气集团第二分公司左安门急修班⟧来了。⟦左安门急修班⟧一年出动千次。');
	});

	it('are plants of a field that go by their number', () => {
		checkOrganizations('⟦大庆油田有限责任公司第四采油厂⟧练兵，⟦第四采油厂⟧女工和⟦定边采油厂⟧、⟦采油二厂⟧职工参加。');
	});

	it('are branches of papers and shops', () => {
		checkOrganizations('⟦新华社北京分社⟧记者和⟦顺丰速运北京知春路营业点⟧员工到场。');
	});

	it('go by their name without the division', () => {
		checkOrganizations('⟦北京市通州区芙蓉小学⟧的学生来了。⟦芙蓉小学⟧校长说，⟦北京市朝阳区实验小学⟧也来了。实验小学遍地都有。');
	});

	it('are named after a district where they teach craftsmen', () => {
		checkOrganizations('新建⟦运河工匠学院⟧，各区建工匠学院，在北苑街道新华联社区租房。');
	});

	it('are shops of a chain, by the place they stand at', () => {
		checkOrganizations('⟦北京超市发连锁股份有限公司怀柔店⟧、⟦永辉超市鲁谷店⟧店长到场，⟦物美超市⟧新开店的员工、旗舰店的职工也来了。');
	});

	it('join those of one calling', () => {
		checkOrganizations('⟦北京市丰台区职工心理咨询师协会⟧、⟦海淀区创业者联合会⟧和⟦通州区新市民发展促进会⟧获奖。');
	});

	it('bear a name whose given name is a word', () => {
		checkOrganizations('他带领的⟦裴国庆技能大师工作室⟧攻关，⟦李明华技能传承工作室⟧揭牌，欢度国庆工作室开门。');
	});

	it('are firms whose trade name opens with a verb', () => {
		checkOrganizations('⟦北京拉扎斯科技有限公司⟧骑手说，已建成“小哥”服务站11个，9个省辖市总工会接入。');
	});

	it('are of a street whose committee the article names, and of a group that the page names', () => {
		checkOrganizations('⟦建国门街道工委⟧副书记、⟦街道总工会⟧主席到场，各街道总工会派人参加。');
		checkOrganizations('⟦北京环卫集团⟧开会，⟦环卫集团工会⟧主席发言。');
		checkOrganizations('环卫集团很多。');
	});

	it('join their fields by 与 as by 和', () => {
		checkOrganizations('⟦朝阳区人力资源与社会保障局⟧和⟦北京市律师协会劳动与社会保障法律专业委员会⟧派人参加。');
	});

	it("are none that ends somebody's name", () => {
		checkOrganizations('工程师李兴华为孩子们讲解，⟦华为⟧发布新机，辖区内有老字号企业28家。');
	});

	it('are none of the firms that a union does something with', () => {
		checkOrganizations('今年春节前，⟦市总工会⟧协调⟦首农食品集团⟧筹集慰问品。');
	});

	it('hold a name in quotation marks, and are found again once somebody leads them', () => {
		checkOrganizations('她所在的⟦西单站区“向阳花”服务组⟧共有14名成员。');
		checkOrganizations('他带领的⟦钢结构青年突击队⟧立功。⟦钢结构青年突击队⟧研发了工法。');
		checkOrganizations('他19岁进⟦窦店农机站⟧当学徒。');
	});

	it('are no classes that are counted', () => {
		checkOrganizations('先后设立⟦北京亦庄工匠学院⟧分院8个，为12个街镇工会配备干部。');
	});

	it('are no shift that ends, no class and no team that anybody has', () => {
		for (const text of [
			'员工下班后，学员开班，公司培训班结业。',
			'每月评选一次“流动红旗”班组，命名“金牌班组”。',
			'他所在的班组很好，所在的企业也好。',
		]) {
			checkOrganizations(text);
		}
		checkOrganizations('⟦通州区总工会⟧开班，北京玉泉营家具城下班。');
	});

	it('are sites of hospitals and works of building firms', () => {
		checkOrganizations('⟦武汉同济医院光谷院区⟧的护士到场，⟦济南市政集团第二工程处⟧派人参加。');
	});

	it('are societies of students', () => {
		checkOrganizations('⟦厦门双十中学话剧社⟧和⟦燕山大学学生会⟧来了，演员林玉秀与⟦培正小学京剧社⟧同台。');
	});
});

describe('organizations told by what follows', () => {
	it('are stations whose staff is named', () => {
		checkOrganizations('⟦徐州东站⟧客运员引导旅客，⟦广州白云站⟧站长发言，列车停靠徐州南站。');
	});

	it('are schools in quotation marks that open', () => {
		checkOrganizations('“⟦詹天佑学院⟧”在津揭牌。乡亲说起“帐篷学校”。');
	});

	it('are no firm that a court judges or that a stray word stands before', () => {
		checkOrganizations('⟦海淀区劳动人事争议仲裁委员会⟧裁决公司支付差额，现场the公司领导颁发证书。');
	});

	it('are no new phase of the work', () => {
		checkOrganizations('凝心聚力学思想 建功首都开新局');
	});

	it('are no congress', () => {
		checkOrganizations('按照江苏省工会十四大的部署，⟦江苏省总工会⟧开会。');
	});
});

describe('organizations whose names hold stops', () => {
	it('open with 将 behind 的', () => {
		checkOrganizations('村里的⟦将台绿源种植专业合作社⟧开张，他的将来、今年的将更多。');
	});

	it('are of a firm that holds the word for the nation', () => {
		checkOrganizations('⟦中国船舶集团沪东中华造船（集团）有限公司⟧焊工说。');
	});

	it('go on behind the place in brackets', () => {
		checkOrganizations('昨天，⟦海纳（天津）显示技术有限公司⟧开业，⟦联东(成都)创新医药股份有限公司⟧到场。');
	});

	it('open with a place that looks like a family', () => {
		checkOrganizations('⟦海南摄影美术出版社⟧违规出书，⟦江西研究出版社⟧、⟦温州保护文化馆⟧到场。');
	});

	it('bear a person', () => {
		checkOrganizations('他离开了⟦詹天佑轨道科技有限公司⟧。');
	});

	it('are other bodies than what verbs of winning have for objects', () => {
		checkOrganizations('他们3∶1战胜⟦海南航空代表队⟧，击败⟦江西队⟧。');
		checkOrganizations('⟦延庆区总工会⟧将会同⟦区法院⟧、⟦区检察院⟧开展活动。');
	});

	it('are unions of a trade in one place, presses and park offices', () => {
		checkOrganizations('先后组建了⟦粮油批发行业工会⟧和⟦二手车行业工会⟧。');
		checkOrganizations('⟦人民体育出版社⟧编辑和⟦陶然亭公园管理处⟧的职工来了。');
		checkOrganizations('⟦亦庄社区卫生服务中心⟧和⟦石塘村股份经济合作联合社⟧共建。');
	});
});

describe('firms', () => {
	it('are found by the name that their union says', () => {
		checkOrganizations('⟦双汇食品⟧职工获奖\n\n本报讯（记者 王明）据⟦双汇食品工会⟧负责人介绍，职工很高兴。');
	});

	it('are found by their name without its legal form before a post', () => {
		checkOrganizations('⟦北京京仪控股有限责任公司⟧开会。⟦北京京仪⟧党委书记说，⟦北京京仪控股⟧要发展。');
	});
});

describe('organizations of streets and towns', () => {
	it('take a name of words, of a feature and of a side', () => {
		checkOrganizations('近日，⟦展览路街道总工会⟧举办活动。⟦来广营地区总工会⟧走进⟦和平里街道便民服务中心⟧。');
		checkOrganizations('近日，⟦体育场路街道总工会⟧举办活动。社工走进⟦团结湖街道便民服务中心⟧。');
		checkOrganizations('近日，⟦丁各庄镇总工会⟧和⟦大榆树镇总工会⟧举办活动。⟦前门街道便民服务中心⟧开放。');
		checkOrganizations('社工来自⟦刘家河镇总工会⟧，走进⟦团结乡便民服务中心⟧。');
	});

	it('stand behind what a caption opens with', () => {
		checkOrganizations('图为⟦三里屯消防救援站⟧消防员训练。上图：⟦月坛派出所⟧民警巡逻。');
	});

	it('are no streets that are counted', () => {
		checkOrganizations('在四个街道建设职工服务站，整合⟦阳泉司法局⟧的资源。');
	});
});

describe('organizations of a class', () => {
	it('are none where a state has many or any contest has one', () => {
		checkOrganizations('全国法院坚持公正司法，大赛组委会公布名单，全路工会工作会议召开。');
		checkOrganizations('劳动者可以向人民法院起诉，⟦市总工会⟧与⟦市企联⟧会商。');
	});

	it('are one where the place or a second word says which', () => {
		checkOrganizations('⟦中国民航工会⟧、⟦沈阳城市图书馆⟧和⟦经开区社会事业局⟧派人参加。');
	});

	it('stand side by side where neither is part of the other', () => {
		checkOrganizations('有孩子考上⟦北大⟧⟦清华⟧，⟦中国共产党中央委员会⟧发出贺词。');
	});
});

describe('registered names', () => {
	it('open with a place and a word', () => {
		checkOrganizations('⟦武汉市大成律师事务所⟧律师到场，⟦山东省京剧院二团⟧团长发言。');
		checkOrganizations('⟦国电电力集团长江上游水电开发有限责任公司⟧派人参加。');
	});

	it('take no farm or hall that something is in', () => {
		checkOrganizations('在⟦赣州信丰农业发展有限公司⟧果园里，果农正忙着采摘，⟦石化联合会⟧会长到场。');
	});

	it('are none without a name of their own', () => {
		checkOrganizations('他入职科技有限公司，一家餐饮管理有限公司将他辞退。');
	});

	it('are two where the party and the office of a zone stand together', () => {
		checkOrganizations('⟦高新区工委⟧⟦管委会⟧出台办法。');
	});
});

describe('bodies with words between them', () => {
	it('are two where the second says its place', () => {
		for (const verb of ['委托', '函告', '发动', '牵手', '入驻', '致信']) {
			checkOrganizations(`⟦槐荫区总工会⟧${verb}⟦济南市纺织学校⟧的教师，⟦槐荫区总工会⟧${verb}⟦济南印染厂职工医院⟧的医生。`);
		}
	});

	it('are one where a part stands in its place right behind the parent or an army division', () => {
		checkOrganizations('⟦中建三局集团有限公司武汉地铁项目部⟧、⟦新疆生产建设兵团第二师铁门关市总工会⟧派人参加。');
	});

	it('end before a verb with a team in quotation marks', () => {
		checkOrganizations('⟦华能集团沁北热电公司⟧组织“送温暖”小分队走访。');
	});
});

describe('levels and places in names', () => {
	it('are no level where 区 ends a zone', () => {
		checkOrganizations('⟦青岛胶东机场有限公司飞行区管理部⟧派人除冰，员工在候车区服务部休息。');
	});

	it('go before an office whose first character makes another word', () => {
		checkOrganizations('⟦市民政局⟧、⟦青岛市民政局⟧、⟦市南区民政局⟧联合通知。');
	});

	it('hold zones and trades', () => {
		checkOrganizations('设置智能网联汽车装调等工种，⟦槐荫区丰禾粮食产销专业合作社⟧派人参加。');
		checkOrganizations('⟦青岛金家岭金融商务区管理委员会⟧、⟦云南锡业⟧、⟦济南市防治病害研究所⟧、⟦济南市民爆协会⟧到场。');
	});
});

describe('trade names that hold stops', () => {
	it('open with one behind their place', () => {
		checkOrganizations('昨天，⟦天津为民餐饮有限公司⟧、⟦天津爱琪护理服务有限公司⟧、⟦天津来思尔商贸有限公司⟧到场。');
		checkOrganizations('⟦国能宝清能源集团有限公司⟧、⟦国能准东煤业有限公司⟧派人参加，⟦大连嘉和一品餐饮有限公司⟧送餐。');
	});

	it('hold one behind words for a trade', () => {
		checkOrganizations('⟦重庆汽车动力总成有限公司⟧、⟦重庆电器部件总成有限公司工会⟧到场。');
	});

	it('are of schools and hospitals too', () => {
		checkOrganizations('⟦大连和睦医院⟧、⟦大连市金州区为明学校⟧、⟦济南和木物流有限公司⟧、⟦济南鑫为环保工程有限公司⟧的职工到场。');
		checkOrganizations('由⟦大连康来养老院⟧、⟦大连市顺能中学⟧的志愿者组织。');
		checkOrganizations('金州区有小学十所，济南有医院百家，大连和天津的医院都来了。');
	});

	it('go on behind 北京 with what begins as 京东 does', () => {
		checkOrganizations('⟦北京东土科技股份有限公司⟧、⟦北京京东方科技集团⟧、⟦京东⟧的职工到场。');
	});

	it('are none behind a function word', () => {
		checkOrganizations('首批加入的有⟦鸿雁电器有限公司⟧、⟦有研半导体股份有限公司⟧，公司被告上法庭。');
	});

	it('are wanted of a firm', () => {
		checkOrganizations('他开了一家企业管理有限公司，朋友办了文化传播有限公司。');
	});
});

describe('offices of waters, roads and railways', () => {
	it('are named after what they look after', () => {
		checkOrganizations('⟦岗南水库管理处⟧、⟦韶山灌区管理局⟧的职工巡堤，全市水库管理处负责人参加。');
		checkOrganizations('⟦中国铁路济南局集团有限公司青岛房建公寓段⟧、⟦兖矿能源集团鄂尔多斯露天煤矿⟧获奖。');
		checkOrganizations('⟦济南热力集团输配分公司北园大街换热站⟧值班员记录温度。');
	});
});

describe('accounts', () => {
	it('are no bodies in quotation marks either', () => {
		checkOrganizations('通过“历下工会”微信公众号发布，关注“历下工会”客户端，⟦历下区总工会⟧提醒。');
	});
});

describe('several bodies', () => {
	it('are none', () => {
		checkOrganizations('会上，两地总工会签约，三市法院、多地工会联合发文，⟦称多县总工会⟧、⟦七台河市总工会⟧到会。');
	});
});

describe('groups', () => {
	it('bear trades that are places, or words that are more than names', () => {
		checkOrganizations('⟦湖南路桥集团⟧、⟦大众集团⟧、⟦广西港口集团⟧职工参加，⟦本钢板材⟧送来钢材。');
	});
});
