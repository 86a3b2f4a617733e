const words = (list: string): string[] => list.split(',').map((name) => name.trim());

const PLACES = new Set(
  words(`Afghanistan, Africa, Alaska, Albania, Aleppo, Alabama, Algeria, America, Amsterdam, Angola, Ankara, Antarctica, Argentina, Arizona, Arkansas, Armenia, Asia, Athens, Atlanta,
  Australia, Austria, Azerbaijan, Baghdad, Bahrain, Baltimore, Bangkok, Bangladesh, Barcelona, Beijing, Beirut, Belarus, Belfast, Belgium, Belgrade, Berlin,
  Bolivia, Bosnia, Boston, Botswana, Brazil, Britain, Brooklyn, Brussels, Bucharest, Budapest, Bulgaria, Burma, Cairo, California, Cambodia, Cameroon, Canada, Cape Town,
  Caracas, Charlotte, Chicago, Chile, China, Cleveland, Colombia, Colorado, Congo, Connecticut, Copenhagen, Costa Rica, Crimea, Croatia, Cuba, Cyprus, Czech Republic,
  Dallas, Damascus, Delaware, Delhi, Denmark, Denver, Detroit, Donetsk, Dubai, Dublin, East Asia, Eastern Europe, Ecuador, Edinburgh, Egypt, El Salvador, England, Eritrea, Estonia, Ethiopia,
  Europe, Ferguson, Finland, Florida, France, Frankfurt, Gaza, Geneva, Georgia, Germany, Ghana, Glasgow, Greece, Greenland, Guantanamo, Guantanamo Bay, Guatemala, Haiti, Hamburg,
  Havana, Hawaii, Helsinki, Honduras, Hong Kong, Houston, Hungary, Iceland, Idaho, Illinois, India, Indiana, Indonesia, Iowa, Iran, Iraq, Ireland, Islamabad, Israel,
  Istanbul, Italy, Jakarta, Jamaica, Japan, Jerusalem, Johannesburg, Jordan, Kabul, Kansas, Karachi, Kazakhstan, Kentucky, Kenya, Kharkiv, Kherson, Kiev, Kosovo, Kuwait, Kyiv, Kyrgyzstan, Las Vegas,
  Latin America, Latvia, Lebanon, Liberia, Libya, Lisbon, Lithuania, Liverpool, London, Long Island, Los Angeles, Louisiana, Luhansk, Luxembourg, Madagascar, Madrid, Maine, Malawi, Malaysia, Mali, Malta,
  Manchester, Manhattan, Manila, Mariupol, Maryland, Massachusetts, Melbourne, Memphis, Mexico, Mexico City, Miami, Michigan, Middle East, Milan, Milwaukee, Minneapolis, Minnesota, Minsk, Mississippi, Missouri,
  Moldova, Mongolia, Montana, Montenegro, Montreal, Morocco, Moscow, Mosul, Mozambique, Mumbai, Munich, Myanmar, Nairobi, Namibia, Nashville, Nebraska, Nepal, Netherlands, Nevada,
  New Delhi, New England, New Hampshire, New Jersey, New Mexico, New Orleans, New York, New York City, New Zealand, Nicaragua, Niger, Nigeria, North America, North Carolina, North Dakota, North Korea,
  Northern Ireland, Norway, Odesa, Odessa, Ohio, Oklahoma, Oman, Ontario, Oregon, Orlando, Oslo, Ottawa, Oxford, Pakistan, Palestine, Panama, Paraguay, Paris, Pennsylvania, Persian Gulf, Peru, Philadelphia, Philippines,
  Phoenix, Pittsburgh, Poland, Portland, Portugal, Prague, Puerto Rico, Pyongyang, Qatar, Quebec, Rhode Island, Riyadh, Romania, Rome, Russia, Rwanda, San Antonio, San Bernardino, San Diego,
  San Francisco, Saudi Arabia, Scotland, Seattle, Senegal, Seoul, Serbia, Sevastopol, Shanghai, Siberia, Sierra Leone, Silicon Valley, Singapore, Slovakia, Slovenia, Sofia, Somalia, South Africa, South America, South Carolina,
  South China Sea, South Dakota, South Korea, South Sudan, Southeast Asia, Soviet Union, Spain, Sri Lanka, St. Louis, St. Petersburg, Stockholm, Sudan, Sweden, Switzerland, Sydney, Syria, Taiwan, Tajikistan, Tanzania, Tehran, Tel Aviv, Tennessee,
  Texas, Thailand, Tibet, Tokyo, Toronto, Tripoli, Tunis, Tunisia, Turkey, Turkmenistan, U.K., U.S., US, UK, U.S.A., USA, Uganda, Ukraine, United Arab Emirates, United Kingdom, United States, United States of America, Uruguay,
  Utah, Uzbekistan, Vancouver, Venezuela, Vermont, Vienna, Vietnam, Virginia, Wales, Warsaw, Washington, Washington D.C., Washington DC, D.C., West Bank, West Virginia, Western Europe, Wisconsin, Wyoming, Yemen, Zambia, Zaporizhzhia, Zimbabwe, Zurich`),
);

const DEMONYMS = new Set(
  words(`Afghan, African, African-American, Albanian, Alaskan, Algerian, American, Anglo, Arab, Arabian, Argentine, Argentinian, Armenian, Asian, Asian-American, Australian, Austrian, Bavarian, Belarusian, Belgian, Bolivian,
  Bosnian, Brazilian, British, Briton, Bulgarian, Californian, Cambodian, Canadian, Catalan, Catholic, Caucasian, Chechen, Chilean, Chinese, Christian, Colombian, Conservative, Croatian, Crimean, Cuban, Czech, Danish, Democrat, Democratic, Dutch,
  Dutchman, Egyptian, English, Estonian, Ethiopian, European, Evangelical, Filipino, Finnish, Flemish, Floridian, French, Frenchman, Georgian, German, Greek, Guatemalan, Haitian, Hawaiian, Hispanic, Honduran, Hungarian, Icelandic, Independent, Indian, Indonesian, Iranian,
  Iraqi, Irish, Islamic, Islamist, Israeli, Italian, Jamaican, Japanese, Jew, Jewish, Jordanian, Kenyan, Korean, Kurd, Kurdish, Kuwaiti, Latino, Latina, Latin, Latvian, Lebanese, Liberal, Libertarian, Libyan, Lithuanian, Londoner, Malaysian, Maltese, Marxist, Mexican, Moroccan, Mormon, Muscovite,
  Muslim, Nazi, Nepalese, Nigerian, Nordic, Norwegian, Pakistani, Palestinian, Parisian, Persian, Peruvian, Polish, Portuguese, Protestant, Republican, Romanian, Russian, Saudi, Scot, Scottish, Serb, Serbian, Shia, Shiite, Sikh, Slovak, Socialist, Somali, Soviet, Spaniard, Spanish, Sudanese, Sunni, Swede,
  Swedish, Swiss, Syrian, Taiwanese, Texan, Thai, Tibetan, Tory, Tunisian, Turk, Turkish, Ugandan, Ukrainian, Venezuelan, Vietnamese, Welsh, Western, Westerner, Yemeni, Zimbabwean`),
);

export function isPlace(name: string): boolean {
  return PLACES.has(name);
}

/** Whether a word names people by country, creed or party, as adjective or as noun ("Russian", "Republicans"). */
export function isDemonym(word: string): boolean {
  return DEMONYMS.has(word) || isDemonymPlural(word);
}

export function isDemonymPlural(word: string): boolean {
  return word === 'Tories' || (word.endsWith('s') && DEMONYMS.has(word.slice(0, -1)));
}
