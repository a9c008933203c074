import { SummarizerWorker } from "./node_modules/standfirst/worker.js";

const summarizer = new SummarizerWorker();
const [text, summary] = document.querySelectorAll("#text, #summary");
text.addEventListener("input", async () => {
	const { value } = text;
	const result = await summarizer.summarize(value, { sentences: 3 });
	if (value === text.value) summary.textContent = result.text;
});
