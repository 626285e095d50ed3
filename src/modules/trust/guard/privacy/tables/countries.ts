const list = (written: string): readonly string[] =>
  written.split(",").map((name) => name.trim().toLowerCase());

/** Names of countries and territories in English, as they end an address. Of one word or more. */
export const countryNames = new Set(
  list(`Afghanistan, Albania, Algeria, Andorra, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahamas, Bahrain,
  Bangladesh, Barbados, Belarus, Belgium, Belize, Benin, Bhutan, Bolivia, Bosnia and Herzegovina, Bosnia, Botswana, Brazil, Brunei, Bulgaria,
  Burkina Faso, Burundi, Cambodia, Cameroon, Canada, Cape Verde, Chad, Chile, China, Colombia, Congo, Costa Rica,
  Croatia, Cuba, Cyprus, Czech Republic, Czechia, Denmark, Djibouti, Dominica, Dominican Republic, Ecuador, Egypt, El Salvador, England,
  Eritrea, Estonia, Eswatini, Ethiopia, Fiji, Finland, France, Gabon, Gambia, Georgia, Germany, Ghana, Greece, Greenland, Grenada, Guatemala,
  Guinea, Guyana, Haiti, Honduras, Hong Kong, Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland, Israel, Italy, Ivory Coast,
  Jamaica, Japan, Jordan, Kazakhstan, Kenya, Kosovo, Kuwait, Kyrgyzstan, Laos, Latvia, Lebanon, Lesotho, Liberia, Libya, Liechtenstein,
  Lithuania, Luxembourg, Macau, Macedonia, North Macedonia, Madagascar, Malawi, Malaysia, Maldives, Mali, Malta, Mauritania, Mauritius,
  Mexico, Moldova, Monaco, Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Namibia, Nepal, Netherlands, The Netherlands, New Zealand, Nicaragua,
  Niger, Nigeria, North Korea, Northern Ireland, Norway, Oman, Pakistan, Palestine, Panama, Papua New Guinea, Paraguay, Peru, Philippines, Poland,
  Portugal, Qatar, Romania, Russia, Rwanda, Samoa, San Marino, Saudi Arabia, Scotland, Senegal, Serbia, Seychelles, Sierra Leone,
  Singapore, Slovakia, Slovenia, Somalia, South Africa, South Korea, Korea, South Sudan, Spain, Sri Lanka, Sudan, Suriname, Sweden, Switzerland,
  Syria, Taiwan, Tajikistan, Tanzania, Thailand, Togo, Tonga, Trinidad and Tobago, Tunisia, Turkey, Turkmenistan, Uganda,
  Ukraine, United Arab Emirates, UAE, United Kingdom, UK, United States, United States of America, USA, US, Uruguay, Uzbekistan, Vanuatu, Vatican City,
  Venezuela, Vietnam, Wales, Yemen, Zambia, Zimbabwe`),
);

/** Places known by one word or two that are not people: continents, states, provinces, and large cities. */
export const placeNames = new Set([
  ...countryNames,
  ...list(`Africa, America, Antarctica, Asia, Europe, Oceania, Scandinavia, Balkans, Caribbean, Alabama, Alaska, Arizona, Arkansas, California, Colorado,
  Connecticut, Delaware, Florida, Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts,
  Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire, New Jersey, New Mexico, New York, North Carolina,
  North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Wisconsin,
  Wyoming, Ontario, Quebec, Alberta, Manitoba, Saskatchewan, British Columbia, Nova Scotia, New Brunswick, Newfoundland, New South Wales, Queensland,
  Tasmania, Bavaria, Saxony, Catalonia, Andalusia, Tuscany, Sicily, Normandy, Brittany, Crimea, Siberia, Kashmir, Punjab, Kerala, Bengal,
  Amsterdam, Ankara, Antwerp, Athens, Auckland, Baghdad, Baltimore, Bangalore, Bangkok, Barcelona, Beijing, Beirut, Belfast, Belgrade, Bergen, Berlin,
  Bern, Birmingham, Bogota, Bologna, Bordeaux, Boston, Bratislava, Bremen, Brisbane, Bristol, Brussels, Bucharest, Budapest, Buenos Aires, Cairo,
  Calgary, Cambridge, Canberra, Cape Town, Caracas, Cardiff, Casablanca, Chengdu, Chennai, Chicago, Christchurch, Cologne, Copenhagen,
  Dakar, Dallas, Damascus, Delhi, Denver, Detroit, Dhaka, Dresden, Dubai, Dublin, Durban, Dusseldorf, Edinburgh, Frankfurt, Geneva, Genoa, Ghent, Glasgow,
  Gothenburg, Graz, Guangzhou, Hamburg, Hangzhou, Hanoi, Havana, Helsinki, Houston, Innsbruck, Istanbul, Jakarta, Jerusalem, Johannesburg, Kabul, Karachi,
  Kathmandu, Kiev, Kyiv, Krakow, Kuala Lumpur, Kyoto, Lagos, Lahore, Las Vegas, Lausanne, Leeds, Leipzig, Lima, Lisbon, Liverpool, Ljubljana,
  London, Los Angeles, Lyon, Madrid, Manchester, Manila, Marseille, Melbourne, Miami, Milan, Minsk, Montreal, Moscow, Mumbai, Munich, Nairobi, Nanjing,
  Naples, Nice, Nicosia, Nottingham, Osaka, Oslo, Ottawa, Oxford, Palermo, Paris, Perth, Philadelphia, Phoenix, Porto, Prague, Pretoria, Quito, Reykjavik,
  Riga, Rio de Janeiro, Riyadh, Rome, Rotterdam, Salzburg, San Diego, San Francisco, Santiago, Sao Paulo, Sarajevo, Seattle, Seoul, Seville, Shanghai, Sheffield,
  Shenzhen, Sofia, Stockholm, Strasbourg, Stuttgart, Sydney, Taipei, Tallinn, Tampere, Tbilisi, Tehran, Tel Aviv, Tirana, Tokyo, Toronto, Toulouse, Tunis,
  Turin, Valencia, Vancouver, Venice, Vienna, Vilnius, Warsaw, Washington, Wellington, Winnipeg, Wuhan, Yerevan, Zagreb, Zurich`),
]);
