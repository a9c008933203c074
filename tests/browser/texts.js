// Texts of our own for the tests of the page: what each is good for stands above it.

/** Three sections that are long enough for a line each. */
export const SECTIONS = `The harbour of Lindhaven is being rebuilt

The harbour of Lindhaven is being rebuilt from the ground, and the work will take six years. The council voted for the plan on Monday after a debate of nine hours. Ships will go on using the northern quay all the while.

The new quay

The new quay will be four hundred metres long and carry two cranes. Its piles go twenty metres into the clay, because the old ones moved with every storm. A first ship is to tie up there in three years. Dockers have asked for a shelter at each end of it.

What becomes of the market

The fish market moves into the old customs house while its hall is torn down. Forty stalls will find room there, which is ten fewer than today. The sellers fear that customers from the hills will not come so far. The council has promised a bus every twenty minutes.

The money

The rebuilding costs ninety million crowns, of which the state pays half. The town will borrow the rest for thirty years at a fixed rate. Opponents say that the debt is larger than that of all its schools together. The mayor answered that a harbour without ships pays no debt at all.`;

/** A page that is none of an article. */
export const SHOP = [
	...Array.from(
		{ length: 40 },
		(_, n) => `Garden chair No. ${n}, oak\n${39 + n}.00 EUR\nAdd to basket`,
	),
	"Orders over 50 EUR are sent free of charge.",
].join("\n");

/** Three sentences, for what needs no more. */
export const LIGHTHOUSE =
	"The lighthouse keeper counts the ships. He writes each of them into a book. Nobody has ever asked to see it.";
