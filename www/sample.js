/**
 * An invented article as it looks when a whole page is copied: menu, caption, credit, other articles and footer come along.
 */
export const sample = `Skip to content
Menu
Home
Town
Harbour
Culture
Weather
Subscribe
Sign in

Retired ferry becomes the first floating library on the Ostrel coast

By Mirela Thorsby
14 March | 4 min read
Share
Save

The Anna Vell at her new berth below the old fish market in Lindhaven.
Photo: Jonas Ekberry / The Lindhaven Courier

Lindhaven has turned its retired car ferry, the Anna Vell, into a library with 18,000 books, the first on the Ostrel coast that floats. The ship opened to readers on Saturday after two years of work that cost the town 2.3 million crowns, about half the price of the new building it had planned.

The idea came out of a leak. In the winter of the great storms the roof of the old library gave way, and more than 4,000 volumes were lost in a single night. The council had money for a modest building on the edge of town, but a survey of readers found that most of them would stop coming if they had to take a bus.

“We asked people what they wanted, and they said they wanted to walk there,” said Dr. Ruta Halvik, who has run the library since 2009. “Then somebody pointed at the harbour and asked why we did not use the ferry that was rusting there.”

The Anna Vell had carried cars and lorries across the sound for 41 years until the bridge made her idle. Her car deck, 62 metres long and without a single pillar, turned out to be ideal for shelves. Engineers from the shipyard fixed each of them to the old lashing points in the floor, so that the books stay in place when the wind is up.

Keeping paper dry on the water was the hardest part of the work. Heat from the sea, drawn in through the old cooling pipes, now warms the decks and holds the air at an even 45 per cent humidity all year round. According to the shipyard, the plant uses a third less energy than the boiler of the old library did.

Not everybody is pleased. Owners of fishing boats complain that the ship takes up the best berth in the harbour, and their association has asked the council to move her to the outer mole by autumn. The harbour master, P. J. Sorrel, says he will measure for six months how much room the boats really need before he decides.

The first figures speak for the ship. In its first week the library counted 3,900 visitors, more than the old building had in a whole month, and gave out 612 new reader's cards. A third of them went to children, who may sit in the former wheelhouse and read under the charts.

If the trial goes well, the Anna Vell will sail again. From next summer the council wants to send her twice a month to the three islands in the sound, which have had no library at all since the book boat was given up in 1987.

Related articles

Bakery on Mill Lane wins prize for rye bread
A small bakery on Mill Lane has won the regional prize for the best rye bread. The judges praised its dark crust and an old sourdough that the family has fed since 1931. The shop now sells out by nine in the morning.

Night trains to the mountains return in May
The railway will run night trains to the mountains again from the first weekend of May. Tickets with a bed start at 39 crowns and go on sale on Monday. Cyclists can book one of twelve places for bicycles in each train.

Sign up for our newsletter
The news of the coast in your inbox every morning.

About us
Contact
Privacy policy
© The Lindhaven Courier. All rights reserved.
`;
