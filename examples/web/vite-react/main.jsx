import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { SummarizerWorker } from "standfirst/worker";

const summarizer = new SummarizerWorker();

/** The summary of the latest text; an older one is aborted. */
function useSummary(text) {
	const [summary, setSummary] = useState("");
	useEffect(() => {
		const { signal, abort } = aborter();
		summarizer.summarize(text, { sentences: 3, signal }).then(
			(result) => setSummary(result.text),
			(error) => signal.aborted || console.error(error),
		);
		return abort;
	}, [text]);
	return summary;
}

function aborter() {
	const controller = new AbortController();
	return { signal: controller.signal, abort: () => controller.abort() };
}

function App() {
	const [text, setText] = useState("");
	return (
		<main>
			<h1>Paste an article</h1>
			<textarea
				id="text"
				aria-label="Article"
				rows={12}
				cols={60}
				value={text}
				onChange={({ target }) => setText(target.value)}
			/>
			<h2>Summary</h2>
			<output id="summary" htmlFor="text">
				{useSummary(text)}
			</output>
		</main>
	);
}

createRoot(document.getElementById("root")).render(<App />);
