import { useState } from "react";
import styles from "./result-card.module.css";

interface PictureProps {
  readonly image: string | undefined;
  readonly title: string;
}

/** A picture adds nothing that the title does not say, so it stays silent; without one stands an initial. */
export function Picture({ image, title }: PictureProps) {
  const [isBroken, setBroken] = useState(false);
  return (
    <div className={styles.picture}>
      {image && !isBroken ? (
        <img src={image} alt="" loading="lazy" decoding="async" onError={() => setBroken(true)} />
      ) : (
        <span aria-hidden className={styles.initial}>
          {[...title.trim()].at(0)}
        </span>
      )}
    </div>
  );
}
