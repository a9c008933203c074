// Texts of our own for the tests: what each is good for stands in its name.

/** A title, a byline, a heading, a list, and enough sentences to choose from. */
export const ARTICLE = `Harbour town closes its old swing bridge for three years

By Ilse Marten

The council of Westerhaven voted on Monday to close the old swing bridge for three years. Engineers had found deep cracks in two of the bridge's pillars during an inspection in May. The bridge, built in 1911, carries about 9,000 cars a day between the harbour and the market square.

Drivers will have to take the ring road, which adds some twelve minutes to the way. Shopkeepers near the harbour fear for their trade. "Half of my customers come across that bridge," said Jonas Veld, who sells fish on the quay. The council has promised to lower their rents while the bridge is closed.

What happens next

A new bridge will be built beside the old one, at a cost of 41 million. Work on the new bridge is to begin in the autumn. The old swing bridge will stay where it is, as a monument:

• its engine house becomes a small museum,
• its deck is opened to people on foot,
• its lamps are lit again every evening.

The mayor, Petra Holm, called the closing of the bridge a hard but honest decision. She asked the people of Westerhaven for patience.
`;

/** Two articles of a page, each with a headline, and what stands around them. */
export const TWO_ARTICLES = `Home
News
Weather
Sign in

Village bakes its last bread in the common oven

By Tove Lindqvist

The common oven of Hallinge was lit for the last time on Sunday, after 214 years in which the village baked its bread there every second week. More than three hundred people came to see the fire, and many of them carried dough that they had made at home the night before. The oven stands in a stone house behind the church and holds eighty loaves at once.

The parish council had decided in January that the oven must rest. An engineer found that the vault has sunk by nine centimetres since the last repair, and that a single cold winter could bring it down. To rebuild the vault would cost 600,000 crowns, which is more than the village spends on its roads in a year.

Baker Sven Aldor, who has kept the fire since 1987, said that he would miss the talk more than the bread. The women of the village used to bring their news to the oven, he said, and no secret in Hallinge lived longer than a batch. He has written down the recipe of the dark loaf for the first time, because until now nobody had to look it up.

The stone house will stay open as a small museum. A society of forty friends of the oven collects money for the vault, and hopes to light the fire again in five years.

Related articles

Researchers count whales from the sound of their songs

By Ruben Castellane

A team of marine biologists has counted the humpback whales off Cape Varell by listening to them, and found twice as many animals as any survey from the air. Forty microphones on the sea floor recorded every song for eleven months. A computer program then told the singers apart by the pitch and the rhythm of their phrases.

Earlier counts relied on small planes and good weather. A whale spends nine tenths of its life under water, so that observers in the air miss most animals, and clouds ground the planes on two days of three. Sound carries through the sea by day and by night, over more than thirty kilometres when the water is calm.

The microphones heard 1,120 different singers, while the survey of last year had estimated 540 whales. Only males sing, so the true number is probably even higher, said the biologist Noor Haddam, who leads the project. Her team wants to find out next whether ships make the whales sing louder, or whether they fall silent when an engine comes near.

The fishery office has asked for the recordings. It plans to move the shipping lane twelve kilometres to the west, where the microphones heard hardly any song at all.

About us
Contact
Privacy policy
`;

/** @type {Record<string, string>} */
export const TEXTS = {
	article: ARTICLE,
	"two articles": TWO_ARTICLES,
	empty: "",
	blank: " \n\t\u00a0\n",
	"one word": "Bridge",
	crlf: ARTICLE.replaceAll("\n", "\r\n"),
	"lone carriage returns": ARTICLE.replaceAll("\n", "\r"),
	"hard-wrapped": ARTICLE.replace(/(.{1,60})(?: |$)/gm, "$1\n"),
	"one endless line": ARTICLE.replaceAll("\n", " ").repeat(20),
	"no closing marks":
		"the bridge is closed\nthe road is long\nthe quay is empty",
	markers: "*\n-\n1.\n•\n# \n> \n\n. . .\n…\n?!\n(\n)\n\u200b\n\ufeff\n\u00ad",
	"other white space":
		"The bridge\u0085closed.\u2028The road\u2003is  long.\u3000The quay\u00a0is empty.",
	emoji:
		"The bridge 🌉 is closed. 👩‍👩‍👧‍👦 take the ring road 🚗🚗. Nobody is happy 😀😃😄! Flags 🇳🇱🇩🇪 hang over the quay. 𝕿he 𝖊nd is near.",
	marks:
		"Das Brüc\u0308ke\u0301nhaus\u0300 steht. E\u0301te\u0301 comme hiver, le pont reste ferme\u0301. Å and A\u030a are one.",
	german:
		"Die alte Drehbrücke wird für drei Jahre gesperrt. Das beschloss der Rat am Montag. Prüfer hatten im Mai Risse in zwei Pfeilern der Brücke gefunden, z. B. am Westufer. Der Umweg über die Ringstraße dauert rund zwölf Minuten. Die Händler am Hafen fürchten um ihr Geschäft.",
	french:
		"Le vieux pont tournant sera fermé pendant trois ans. « Nous n'avons pas le choix », a dit la maire. Les ingénieurs ont trouvé des fissures dans deux piliers du pont. Les commerçants du port craignent pour leurs affaires !",
	russian:
		"Старый мост закроют на три года. Так решил в понедельник городской совет. Инженеры нашли трещины в двух опорах моста. Водителям придётся ехать в объезд. Торговцы у порта опасаются за свою выручку.",
	greek:
		"Η παλιά γέφυρα κλείνει για τρία χρόνια. Οι μηχανικοί βρήκαν ρωγμές σε δύο στύλους της γέφυρας. Γιατί τόσο αργά; Οι έμποροι του λιμανιού ανησυχούν.",
	arabic:
		"يُغلق الجسر القديم لمدة ثلاث سنوات. وجد المهندسون شقوقا في دعامتين من دعائم الجسر. هل يكفي الطريق الدائري؟ يخشى التجار قرب الميناء على أعمالهم.",
	hebrew:
		"הגשר הישן ייסגר לשלוש שנים. המהנדסים מצאו סדקים בשני עמודים של הגשר. הסוחרים ליד הנמל מודאגים.",
	hindi:
		"पुराना पुल तीन साल के लिए बंद रहेगा। इंजीनियरों को पुल के दो खंभों में दरारें मिलीं। बंदरगाह के दुकानदार चिंतित हैं।",
	chinese:
		"旧桥将关闭三年。工程师在五月的检查中发现桥的两根桥墩有裂缝。司机必须绕行环路。港口附近的商人担心生意。新桥将于秋天开工！",
	japanese:
		"古い橋は三年間閉鎖される。技師たちは五月の点検で橋の二本の橋脚にひびを見つけた。「客の半分は橋を渡って来る」と魚屋は言う。新しい橋の工事は秋に始まる。",
	thai: "สะพานเก่าจะปิดสามปี วิศวกรพบรอยร้าวในเสาสองต้นของสะพาน พ่อค้าใกล้ท่าเรือกังวล",
	mixed:
		"The word мост means bridge. 橋 means bridge too. So does جسر, they say.",
};
