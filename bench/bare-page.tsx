import { useReducer } from 'react';
import { createRoot } from 'react-dom/client';

const kept = 20;
const options = [0, 1, 2];

/** The peer of the stage: a line, three buttons and a log, in plain React with nothing kept or moved. */
function BarePage() {
  const [said, say] = useReducer(
    (log: readonly string[], option: number) => [...log.slice(1), lineOf(log.length, option)],
    Array.from({ length: kept }, (_, i) => lineOf(i, i % options.length)),
  );
  return (
    <main>
      <ol role="log">
        {said.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p>{said.at(-1)}</p>
      {options.map((option) => (
        <button key={option} type="button" onClick={() => say(option)}>
          Sit down a moment, let me look at it with you: {said.at(-1)}, {option}.
        </button>
      ))}
    </main>
  );
}

let lines = 0;

function lineOf(place: number, option: number): string {
  lines += 1;
  return `This is the third time. They said two papers: ${place}, ${option}, ${lines}.`;
}

createRoot(document.body.appendChild(document.createElement('div'))).render(<BarePage />);
