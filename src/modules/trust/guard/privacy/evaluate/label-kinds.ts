/**
 * What labels of evaluation sets count as. `core` items are those that leak a person where they are missed; `structured`
 * ones are the core items that have a form. A label that is not here is a span that may be found and need not.
 */
const kinds: Readonly<Record<string, "structured" | "core">> = {
  PERSON: "core",
  NAME: "core",
  STREET_ADDRESS: "core",
  ADDRESS: "core",
  ZIP_CODE: "core",
  PHONE_NUMBER: "structured",
  MOBILE: "structured",
  EMAIL_ADDRESS: "structured",
  EMAIL: "structured",
  DOMAIN_NAME: "structured",
  URL: "structured",
  CREDIT_CARD: "structured",
  BANK: "structured",
  IBAN_CODE: "structured",
  US_SSN: "structured",
  IP_ADDRESS: "structured",
  US_DRIVER_LICENSE: "structured",
  ID: "structured",
  PASSPORT: "structured",
  PLATE: "structured",
};

export const isCore = (label: string): boolean => label in kinds;
export const isStructured = (label: string): boolean => kinds[label] === "structured";
