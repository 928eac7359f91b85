/** What tabs tell each other about attempts; needed where Web Locks are missing. */
type ClaimMessage =
  | { kind: 'claimed'; id: string; fence: number }
  | { kind: 'anybody-there'; id: string }
  | { kind: 'here'; id: string };

/** A live tab answers well within this time; a frozen one never does. */
const answerTime = 150;

/** One page's end of the channel on which tabs speak of the attempts they are writing. */
export interface ClaimChannel {
  /** Tells the others that this tab is now the writer with this fence. */
  announce(id: string, fence: number): void;
  /** Asks whether a live tab is writing the attempt. */
  isTaken(id: string): Promise<boolean>;
  /** Answers for an attempt until `leave` is called; `onNewer` when another tab claims it. */
  join(id: string, fence: number, onNewer: () => void): () => void;
}

/** Opens the channel; without BroadcastChannel nobody hears anything and fences alone decide. */
export function openClaimChannel(name: string): ClaimChannel {
  if (typeof BroadcastChannel === 'undefined') return silence;
  const post = (message: ClaimMessage) => {
    const channel = new BroadcastChannel(name);
    channel.postMessage(message);
    channel.close();
  };
  return {
    announce: (id, fence) => post({ kind: 'claimed', id, fence }),
    isTaken: (id) => ask(name, id),
    join: (id, fence, onNewer) => {
      const channel = new BroadcastChannel(name);
      channel.onmessage = ({ data }: MessageEvent<ClaimMessage>) => {
        if (data?.id !== id) return;
        if (data.kind === 'anybody-there') channel.postMessage({ kind: 'here', id });
        if (data.kind === 'claimed' && data.fence > fence) onNewer();
      };
      return () => channel.close();
    },
  };
}

function ask(name: string, id: string): Promise<boolean> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(name);
    const finish = (isTaken: boolean) => {
      clearTimeout(timer);
      channel.close();
      resolve(isTaken);
    };
    const timer = setTimeout(() => finish(false), answerTime);
    channel.onmessage = ({ data }: MessageEvent<ClaimMessage>) => {
      if (data?.kind === 'here' && data.id === id) finish(true);
    };
    channel.postMessage({ kind: 'anybody-there', id } satisfies ClaimMessage);
  });
}

const silence: ClaimChannel = {
  announce: () => {},
  isTaken: async () => false,
  join: () => () => {},
};
