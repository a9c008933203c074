import { summarize } from "standfirst";

const [text, summary] = document.querySelectorAll("#text, #summary");
text.addEventListener("input", async () => {
	const { value } = text;
	const result = await summarize(value, { sentences: 3 });
	if (value === text.value) summary.textContent = result.text;
});
