/**
 * How well a character stands in a Chinese given name. From common knowledge of names; nothing here comes from a page.
 * The script of a name does not matter: traditional forms stand beside simplified ones.
 */
export type GivenNameRank = 0 | 1 | 2 | 3;

/** Hardly ever in a name and often the head of the word after one: 的 了 说 们. */
export const GIVEN_NEVER: GivenNameRank = 0;
/** Neither typical nor impossible; rare characters (喆 珺 翀) are such. */
export const GIVEN_POSSIBLE: GivenNameRank = 1;
/** Seen in names and in words alike: 国 明 新 长. */
export const GIVEN_COMMON: GivenNameRank = 2;
/** A character that says "name" by itself: 娟 磊 琳 婷. */
export const GIVEN_TYPICAL: GivenNameRank = 3;

const typical =
	'伟芳娜敏丽强磊洋勇艳杰娟涛超秀霞刚桂兰玲莉燕鹏梅鑫宇浩婷雪琳琴颖萍健峰玉英华慧巧淑惠珠翠雅芝芬娥嘉卿聪澜悦昭冰琬茗羽欣飘毓滢馥筠柔霭凝枫芸菲姬舒荔宏彬炳辉俊斌旭彪锋坤凯翔轩哲栋昊晟睿涵梓怡瑶璐瑞瑾珊倩茜蕾薇莹晶妍媛婧姗娇婉妮妙娴姝嫣媚嫚雯雁' +
	'霖霏岚岩岳峥嵘峻崇巍屹帆麟麒骏骥驰骁鸿鹤鹃鸣凤鸾龙虎豹彦彤彰昱昕晖晗暄曦煜炜烨灿焕煊熠钰铭铮锐锦镭鉴钧钊铎锡铠珂珍珏琪琦琨琛琼瑜瑛璇璋瑄瑗瑚珮珉玥玮玟琰璟懿恺恒恩慈惟悌忠恕愫娣妹娃婵嫦芷苑苓茵茹荃荣莎莲菁萱葆蓓蓉蕊蕙薪藻蔚蕴菡芮芹芙芊若茂蓝' +
	'亮兆勋劭卓厚叔启喆喜墉培奎奕威孟宗宜宪宸寅寿尧尉尹岱崧川巡帅庆廷弘弼彧徽德忆怀思恬悟懋扬挺捷敬斐晋晔晨智曼朋朗柏柱桐梁森楠楷榕槐樊樱毅沁沛泓泽洁洪浚浦涓淇淳淼清渊渝渤湘溥滨漪潇潘澄澍瀚灵炎炯焱煌熙燊玄琅瑰璞甫畅畴皓盈睦祖祥祺禄福禧禹秉秋稼竹' +
	'笛筱米纬纲绍绪维绮绶罡翊翎翰耀耘聿肖胤臣臻舟良艾芃苇莘菊葵蓬虹蝶衍裕诚谊谦谨豪贞贤赐赫跃轶辰迅迪逊逸邦郁郡醒锴镒闯阔陶雄雍霄霆韬韵颂颐飞骅魁鲲偉麗強艷傑濤蘭瑩蓮鳳龍輝鋒凱棟詩瓊寶慶興國華榮貴衛東學義禮賢賓賴銘銳錦鎮鑒鈞鴻鶴鵬穎靜潔澤濱瀟瑋瓏' +
	'璽紅純綺維綱緒繼績緯縉翹聖聰肅蔭蘊誠諺謙謹贊躍遠達選邁鐵鋼錫鍾閔隆雙靈韻飛騰馳驥嬌嫻嵐巖崢嶸懷憲應戰擇揚曉曄權桿條槳樹樺歡欽淵漢煒燁爾爭獻現瑤畢盧眾碩禎種穩平林永宝晓宾松君振钦仁昌泉肇镕恪仲汝羲孝庚焘棠剑梦碧咏荫珠';

const common =
	'冠崇如太一仰念建国文明志军江海春小红生金光新云安东山长民树立天中义世兴士子伯先友同善四坚夫奇宁守定富尚师常广康延弟征心才承政方日旦旺易昆星晚景晴曙朝木朴权材枝柳桃楚欢武毛水汉池沙河波泰洲浪润涌滔焰然爱牛玛玫环田申白百皆真石砚磐礼祝秦穗积章童笑素纯绒绣绵缘' +
	'罗美群翼聚舜节花草荷菱萌葛衡西谋谷豆贝贵贺路轮辅载达迈远遂野铃银键镜阳阶陆雨雷霜静顺颜风香驭高鱼鲁鹰麦黎默鼎齐齿龄二三五六七九十千万元乃之予亚亦亨仙任传佐佩佳侠信俭倡储允典养冀初利励劲勤南占卫印双古叶吉吟唐园圆圣坡塘备夏央奋奔奠妆姐婴孔宽密' +
	'察岁岭岸峡巨希布廉弈弦归微恋惜慎慕慰戈扎抗护授援携斗旅昂映显曲朵杉束杨格桑棉椿橙毕沈沐济浓涉液添渡游溪滋燃玖球登皇盟研硕碑稳竟策紫绿胆腾艺芒苍范荆荐董蒙蒲蜀览谐赋赢遵郎钟阁阅陵震青革音驱成重正增纪益宣源继航闻照诗留钢基胜献镇苏伊烈迎铁铜锁箭' +
	'简拓赞盛遥猛牧潮墨季壮学发家本理来代力加历原化令治理深火温性教行流进连通起越里记结经训门';

const never =
	'上下啦老的了着著是在不我你他她它们們这這那哪此么麼吗嗎呢吧啊呀哦嗯啦嘛喔哎唉吃喝睡坐站跑跳拿放看见說说讲講谈談问問答叫喊骂罵哭做干给給把被让使得很较較更最都也还還又再只就剛已将將曾且但却卻虽雖果假因所而并並及与與或者跟向往从從到自由于於对對为為' +
	'以其每各某何谁誰几幾两兩俩倆些个個条張张份件位名次回遍场場阵陣趟番层層级級届屆号號项項种类類样樣般等多少零半整总總共仅僅约約左右前后後内內外裡间間旁边邊处處地时時候刻分秒点點周週夜午早今昨昔现当當即未既人事物员員死伤傷病痛疼癌毒癫疫菌' +
	'伪偽恶惡坏壞丑醜臭脏髒烂爛贪貪贼賊盗盜抢搶偷骗騙赌賭嫖娼奸诈詐凶狠残殘杀殺害罪犯罚罰囚刑狱獄拘捕押审審判诉訴讼訟案吨噸斤磅尺寸亩畝角厘毫升伏度摄攝吵闹鬧打揍踢咬抓捉拖扔丢丟掉摔砸撞碰摸挖埋藏躲逃追赶趕推搡搬抬扛背抱屁股腿脚腳肚胃肠腸肝肺肾' +
	'腎脑腦眼睛鼻嘴唇牙舌耳脸臉皮肤膚骨血汗尿屎锅鍋碗盆盘盤杯瓶罐筷勺刀叉桶箱柜櫃桌椅凳床灯燈伞傘鞋袜襪裤褲裙帽狗猫貓猪豬羊鸡雞鸭鴨鹅鵝鼠蛇虫蟲蚊蝇蠅买買卖賣购購销銷售租借贷貸赔賠赚賺亏虧债債税稅需须須应该該能够夠敢肯必愿意想望认認觉覺懂称稱告' +
	'表示指出介紹调調透坦言办辦搞弄找换換改变變修补補拆装裝卸盖蓋局厅廳科室队隊组組班部委會院校厂廠店馆館社要展主动产面合制赛电区提题务系资入界际技用过报机去设品期企导转司议受持战情据量没计手管团收观识取专质形数式％参融女反织身究省商首己' +
	'投势视别众县服精头影台费足支协话争价效续许准则助核单失港具引息完医带断命族供防确走亲响营始险副象片直况严极型责消验列获亿客优困负速户落试值批便念预讯排评段待仍包注降低演网官货减剧字础住料尽配贸房警像止紧款促击器突除读限执担域拟渐曰啥咋您俺' +
	'咱孩儿爸妈爷奶婆媳妻丈姨嫂舅侄';

/** Ranks by UTF-16 code unit, made once by whoever builds a recognizer. */
export function createGivenNameRanks(): Uint8Array {
	const ranks = new Uint8Array(0x10000);
	ranks.fill(GIVEN_POSSIBLE, 0x3400, 0xa000);
	ranks.fill(GIVEN_POSSIBLE, 0xd800, 0xe000);
	for (const [characters, rank] of [
		[common, GIVEN_COMMON],
		[typical, GIVEN_TYPICAL],
	] as const) {
		for (const character of characters) {
			ranks[character.charCodeAt(0)] = rank;
		}
	}
	for (const character of never) {
		ranks[character.charCodeAt(0)] = GIVEN_NEVER;
	}
	return ranks;
}
