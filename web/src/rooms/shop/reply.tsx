import type { ReplyBlock } from "../../api/turn.ts";
import styles from "./answer.module.css";

/** Parts of the reply that the page shows in a form of their own: as cards, buttons, and the list of the left out. */
const shownOtherwise: ReadonlySet<string> = new Set(["product", "relaxation", "leftOut"]);

interface ReplyProps {
  readonly blocks: readonly ReplyBlock[];
}

/** What the assistant says in sentences. */
export function Reply({ blocks }: ReplyProps) {
  const said = blocks.filter(({ kind }) => !shownOtherwise.has(kind));
  return said.map(({ kind, id, text }) => (
    <p key={`${kind}:${id}`} className={styles.reply}>
      {text}
    </p>
  ));
}
