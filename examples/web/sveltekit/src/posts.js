/** The posts of the site, by their addresses. A real one would ask a database. */
export const posts = {
	mill: {
		title: "Old mill reopens as a library",
		paragraphs: [
			"The old mill of Asterby reopened on Saturday as the town's first library, nine years after a fire gutted it. The county paid for the roof, and forty volunteers laid the floors by hand.",
			"The library has twelve thousand books, most of them gifts of the people of the town. It opens at nine every morning but Sunday. Children may borrow as many books as they can carry home.",
			"“We sold bread for nine years to pay for this,” said Ilse Brandt, who leads the volunteers. Their next plan is a room for music below the roof of the mill.",
		],
	},
};
