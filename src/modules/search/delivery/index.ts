export { availabilityOf } from "./availability.ts";
export {
  type DeliveryCalendar,
  deliveryCalendarSchema,
  readDeliveryCalendar,
} from "./calendar.ts";
export {
  type Arrival,
  arrivalPromises,
  promiseArrival,
  type Sending,
  warehouseTime,
} from "./promise-arrival.ts";
export { wordArrival } from "./word-arrival.ts";
