import { IconCircleCheck, IconCircleX, IconHelpCircle, IconTruckDelivery } from "@tabler/icons-react";
import type { Availability } from "../../../../src/modules/search/index.ts";
import type { ShopResult } from "../../api/turn.ts";
import { dayWithWeekday } from "../../format/dates.ts";
import { money } from "../../format/money.ts";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./result-card.module.css";

const stockOf = {
  "in stock": { icon: IconCircleCheck, words: "results.inStock", tone: "good" },
  "out of stock": { icon: IconCircleX, words: "results.outOfStock", tone: "caution" },
  "not stated": { icon: IconHelpCircle, words: "results.stockNotStated", tone: "line" },
} as const satisfies Record<Availability, object>;

interface OfferLinesProps {
  readonly result: ShopResult;
}

/** Price, stock and arrival of one product, each said to be not stated where the catalogue is silent. */
export function OfferLines({ result }: OfferLinesProps) {
  const { t, locale } = useWords();
  const { price, arrival, availability } = result;
  const stock = stockOf[availability];
  const Icon = stock.icon;
  return (
    <>
      <p className={styles.price} data-stated={price !== undefined}>
        {price ? money(price.amount, price.currency, locale) : t("results.priceNotStated")}{" "}
        {price && !price.currency && <span className={styles.aside}>{t("results.currencyNotStated")}</span>}
      </p>
      <ul className={styles.lines}>
        <li className={`${styles.line} ${styles[stock.tone]}`}>
          <Icon aria-hidden size={16} stroke={1.8} />
          {t(stock.words)}
        </li>
        <li className={styles.line} title={arrival?.how}>
          <IconTruckDelivery aria-hidden size={16} stroke={1.8} />
          {arrival
            ? t("results.arrives", { date: dayWithWeekday(arrival.date, locale) })
            : t("results.arrivalNotStated")}
        </li>
      </ul>
    </>
  );
}
