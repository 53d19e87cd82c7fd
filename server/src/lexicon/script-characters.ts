/**
 * Characters that tell the script of a page: the most frequent ones that one script writes and the other does not. From the official
 * table of simplified characters (《简化字总表》); characters that both scripts use (后, 里, 云) are left out.
 */

const simplified =
	'国发经济会动习员业产现开实时过对来进这个们说为将务东电长门问间关见观规军农单战党处备学写应当总统体众从众优传伤价仅仪亿亲仓们众华协压厂厅历厉双变听启员响团园围图圆场块坚坛墙声壮备够头夺奋奖妇孙学宁宝审宽宾对寻导层属岁岛岭币师带帮广庆库应庙废开异张归录忆态总恋恶悬惊惯愿战户执扩扫扬报担择换据损摇撑数断无旧时显晓暂术机权条极构标树样桥检楼欢欧残毕气汉沟没泽洁济测浓涛润涨温湾满灭灯灵点炼热爱环电疗盖盘监矿码砖础确礼离种积称稳穷窃竞笔签简类粮红级纪纯纲纳纷纸练组细织终经结给络绝统续维综绿缓编缘网罗职联聪肃脑脚节芦苏荐药获营蓝虑虽补装观规览觉认议讨让训讯记讲许论设访证评识词译试话该详语误请读课谁调谈谢贝负财责败货质贯购贸费资赛赞赶轨转轮软轻载较辅辆输达迁运还进远违连迟适选逊递邮郑释里钟钢钱铁银销锋错键镇长闭问闲间闻阅阳阴阵阶际陆陈险隐难韩页项顺须顾顿预领频题颜额风飞饭饮馆驱验骑鱼鲁鸟鸣麦黄龙';
const traditional =
	'國發經濟會動習員業產現開實時過對來進這個們說為將務東電長門問間關見觀規軍農單戰黨處備學寫應當總統體眾從優傳傷價僅儀億親倉華協壓廠廳歷厲雙變聽啟響團園圍圖圓場塊堅壇牆聲壯夠頭奪奮獎婦孫寧寶審寬賓尋導層屬歲島嶺幣師帶幫廣慶庫廟廢異張歸錄憶態戀惡懸驚慣願戶執擴掃揚報擔擇換據損搖撐數斷無舊顯曉暫術機權條極構標樹樣橋檢樓歡歐殘畢氣漢溝沒澤潔測濃濤潤漲溫灣滿滅燈靈點煉熱愛環療蓋盤監礦碼磚礎確禮離種積稱穩窮竊競筆簽簡類糧紅級紀純綱納紛紙練組細織終結給絡絕續維綜綠緩編緣網羅職聯聰肅腦腳節蘆蘇薦藥獲營藍慮雖補裝覽覺認議討讓訓訊記講許論設訪證評識詞譯試話該詳語誤請讀課誰調談謝貝負財責敗貨質貫購貿費資賽贊趕軌轉輪軟輕載較輔輛輸達遷運還遠違連遲適選遜遞郵鄭釋鐘鋼錢鐵銀銷鋒錯鍵鎮閉閒聞閱陽陰陣階際陸陳險隱難韓頁項順須顧頓預領頻題顏額風飛飯飲館驅驗騎魚魯鳥鳴麥黃龍';

/** What a character tells of its page's script. */
export const SCRIPT_NEUTRAL = 0;
export const SCRIPT_SIMPLIFIED = 1;
const SCRIPT_TRADITIONAL = 2;

/** For each UTF-16 unit one of the three constants above. */
export const SCRIPT_MARKS: Uint8Array = buildMarks();

function buildMarks(): Uint8Array {
	const table = new Uint8Array(0x10000);
	for (let index = 0; index < simplified.length; index += 1) {
		table[simplified.charCodeAt(index)] = SCRIPT_SIMPLIFIED;
	}
	for (let index = 0; index < traditional.length; index += 1) {
		const code = traditional.charCodeAt(index);
		table[code] = table[code] === SCRIPT_SIMPLIFIED ? SCRIPT_NEUTRAL : SCRIPT_TRADITIONAL;
	}
	return table;
}
