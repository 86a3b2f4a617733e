const words = (list: string): string[] => list.split(',').map((name) => name.trim());

const PLACES = new Set(
  words(`Abidjan, Abkhazia, Abu Dhabi, Abuja, Acapulco, Accra, Aceh, Addis Ababa, Adelaide, Aden, Aegean, Afghanistan, Africa, Ahmedabad, Alabama, Alaska, Albania, Albany,
  Alberta, Albuquerque, Aleppo, Algeria, Algiers, Almaty, Alps, America, Amman, Amsterdam, Anchorage, Andalusia, Andes, Andorra, Angola, Ankara, Antananarivo, Antarctica,
  Antigua, Antwerp, Aqaba, Arctic, Argentina, Arizona, Arkansas, Armenia, Ashgabat, Ashkelon, Asia, Assam, Astana, Aswan, Athens, Atlanta, Atlantic, Auckland, Australia,
  Austria, Avdiivka, Azerbaijan, Baghdad, Bahamas, Bahrain, Bakhmut, Baku, Bali, Balkans, Balochistan, Baltic, Baltimore, Bamako, Bandung, Bangalore, Bangkok, Bangladesh,
  Bangui, Barbados, Barcelona, Basel, Basra, Baton Rouge, Batumi, Bavaria, Beersheba, Beijing, Beirut, Belarus, Belfast, Belgium, Belgorod, Belgrade, Belize, Benelux,
  Bengaluru, Benghazi, Benin, Berlin, Bethlehem, Bhutan, Bihar, Bilbao, Birmingham, Bishkek, Black Sea, Bogota, Bogotá, Bolivia, Bologna, Bonn, Bordeaux, Borneo, Bosnia,
  Boston, Botswana, Brasilia, Brasília, Bratislava, Brazil, Brazzaville, Bremen, Brighton, Brisbane, Bristol, Britain, British Columbia, Brittany, Brno, Bronx, Brooklyn,
  Brunei, Brussels, Bucha, Bucharest, Budapest, Buenos Aires, Bujumbura, Bulgaria, Burkina Faso, Burma, Burundi, Busan, Cairo, Calais, Calgary, California, Cambodia,
  Cameroon, Canada, Canberra, Cancún, Cape Town, Cape Verde, Caracas, Cardiff, Caribbean, Casablanca, Catalonia, Caucasus, Cebu, Central African Republic, Central America,
  Central Asia, Chad, Charlotte, Charlottesville, Chechnya, Chengdu, Chennai, Chernihiv, Chernobyl, Chicago, Chile, China, Chisinau, Chittagong, Chongqing, Christchurch,
  Cincinnati, Cleveland, Cologne, Colombia, Colombo, Colorado, Comoros, Conakry, Congo, Connecticut, Copenhagen, Cornwall, Corsica, Costa Rica, Coventry, Crete, Crimea,
  Croatia, Cuba, Cumbria, Cyprus, Czech Republic, D.C., DR Congo, Dagestan, Dakar, Dallas, Damascus, Danube, Dar es Salaam, Darfur, Davao, Davos, Delaware, Delhi,
  Democratic Republic of Congo, Democratic Republic of the Congo, Denmark, Denver, Des Moines, Detroit, Dhaka, Dili, Djibouti, Dnipro, Doha, Dominican Republic, Donbas,
  Donetsk, Dortmund, Douala, Dresden, Dubai, Dublin, Dundee, Dunkirk, Durban, Dushanbe, Düsseldorf, East Africa, East Asia, East Timor, Eastern Cape, Eastern Europe,
  Ecuador, Edinburgh, Edmonton, Egypt, Eindhoven, El Fasher, El Paso, El Salvador, England, Equatorial Guinea, Erbil, Eritrea, Essex, Estonia, Eswatini, Ethiopia, Europe,
  Everest, Falkland Islands, Falklands, Fallujah, Far East, Faroe Islands, Ferguson, Fez, Fiji, Finland, Flanders, Florida, Fort Lauderdale, Fort Worth, France, Frankfurt,
  Freetown, Fukushima, Gabon, Gaborone, Galway, Gambia, Ganges, Gauteng, Gaza, Gaza City, Gaza Strip, Gdansk, Gdańsk, Geneva, Genoa, Georgia, Germany, Ghana, Ghent,
  Gibraltar, Glasgow, Goa, Golan Heights, Goma, Gothenburg, Greece, Greenland, Grenada, Grozny, Guadalajara, Guangdong, Guangzhou, Guantanamo, Guantanamo Bay, Guatemala,
  Guatemala City, Guayaquil, Guernsey, Guinea, Guinea-Bissau, Gujarat, Guyana, Hague, Haifa, Haiti, Halifax, Hamburg, Hangzhou, Hanoi, Hanover, Harare, Harbin, Havana,
  Hawaii, Hebron, Helsinki, Herat, Himalayas, Hiroshima, Ho Chi Minh City, Hodeidah, Hokkaido, Holy Land, Homs, Honduras, Hong Kong, Honolulu, Horn of Africa, Houston,
  Hubei, Hungary, Hyderabad, Iceland, Idaho, Idlib, Illinois, Incheon, India, Indiana, Indianapolis, Indonesia, Inner Mongolia, Innsbruck, Inverness, Iowa, Iran, Iraq,
  Ireland, Irpin, Isfahan, Islamabad, Israel, Istanbul, Italy, Ivory Coast, Jacksonville, Jaipur, Jakarta, Jalalabad, Jamaica, Japan, Java, Jeddah, Jenin, Jerusalem,
  Johannesburg, Jordan, Juba, Kabul, Kaliningrad, Kampala, Kandahar, Kano, Kansas, Kansas City, Karachi, Karbala, Kashmir, Kathmandu, Kazakhstan, Kazan, Kentucky, Kenya,
  Kerala, Khan Younis, Kharkiv, Khartoum, Kherson, Kiev, Kigali, Kilimanjaro, Kinshasa, Kirkuk, Kobe, Kolkata, Kosovo, Krakow, Kraków, Kramatorsk, Kryvyi Rih,
  Kuala Lumpur, Kunduz, Kurdistan, Kursk, Kuwait, KwaZulu-Natal, Kyiv, Kyoto, Kyrgyzstan, La Paz, Lagos, Lahore, Lampedusa, Laos, Las Vegas, Latakia, Latin America,
  Latvia, Lausanne, Lebanon, Leeds, Leicester, Leipzig, Lesbos, Lesotho, Levant, Lhasa, Liberia, Libreville, Libya, Liechtenstein, Lille, Lilongwe, Lima, Limerick, Lisbon,
  Lithuania, Little Rock, Liverpool, Ljubljana, Lombardy, London, Londonderry, Long Island, Los Angeles, Louisiana, Luanda, Lubumbashi, Lucknow, Lugano, Luhansk, Lusaka,
  Luxembourg, Luzon, Lviv, Lyon, Macau, Madagascar, Madrid, Maghreb, Maharashtra, Maine, Malaga, Malawi, Malaysia, Maldives, Mali, Malmö, Malta, Manama, Manaus,
  Manchester, Mandalay, Manhattan, Manila, Manitoba, Maputo, Mariupol, Marrakesh, Marseille, Marshall Islands, Maryland, Mashhad, Massachusetts, Mauritania, Mauritius,
  Mecca, Medellín, Medina, Mediterranean, Melbourne, Melitopol, Memphis, Merseyside, Mexico, Mexico City, Miami, Michigan, Micronesia, Middle East, Middlesbrough,
  Midlands, Midwest, Milan, Milwaukee, Mindanao, Minneapolis, Minnesota, Minsk, Misrata, Mississippi, Missouri, Mogadishu, Moldova, Mombasa, Monaco, Mongolia, Monrovia,
  Montana, Montenegro, Monterrey, Montevideo, Montreal, Morocco, Moscow, Mostar, Mosul, Mozambique, Mumbai, Munich, Muscat, Myanmar, Mykolaiv, Málaga, Nablus, Nagasaki,
  Nagorno-Karabakh, Nagoya, Nairobi, Najaf, Namibia, Nanjing, Nantes, Naples, Nashville, Nauru, Naypyidaw, Nebraska, Nepal, Netherlands, Nevada, New Brunswick, New Delhi,
  New England, New Hampshire, New Jersey, New Mexico, New Orleans, New South Wales, New York, New York City, New Zealand, Newark, Newcastle, Newfoundland, Niamey,
  Nicaragua, Nicosia, Niger, Nigeria, Nile, Normandy, North Africa, North America, North Carolina, North Dakota, North Korea, North Macedonia, North Sea, Northern Ireland,
  Northern Territory, Norway, Nottingham, Nouakchott, Nova Scotia, Novosibirsk, Nuremberg, N’Djamena, Oakland, Odesa, Odessa, Ohio, Okinawa, Oklahoma, Oklahoma City,
  Omaha, Oman, Omdurman, Ontario, Oran, Oregon, Orkney, Orlando, Osaka, Oslo, Ottawa, Ouagadougou, Oxford, Pacific, Pakistan, Palau, Palermo, Palestine, Palm Beach,
  Panama, Papua, Papua New Guinea, Paraguay, Paris, Pennsylvania, Persian Gulf, Perth, Peru, Peshawar, Philadelphia, Philippines, Phnom Penh, Phoenix, Piraeus, Pittsburgh,
  Plymouth, Podgorica, Pokrovsk, Poland, Poltava, Port-au-Prince, Portland, Porto, Portsmouth, Portugal, Potsdam, Prague, Pretoria, Pristina, Puerto Rico, Pune, Punjab,
  Puntland, Pyongyang, Pyrenees, Qatar, Quebec, Queensland, Quetta, Quito, Rabat, Rafah, Rajasthan, Raleigh, Ramallah, Rangoon, Raqqa, Rawalpindi, Recife, Red Sea,
  Reykjavik, Rhine, Rhode Island, Riga, Rio de Janeiro, Riyadh, Rockies, Romania, Rome, Rostov, Rotterdam, Russia, Rwanda, Sacramento, Sahara, Sahel, Saigon,
  Salt Lake City, Salzburg, Samarkand, Samoa, San Antonio, San Bernardino, San Diego, San Francisco, San Jose, San Juan, San Marino, San Salvador, Sanaa, Santa Fe,
  Santo Domingo, Sao Paulo, Sapporo, Sarajevo, Sardinia, Saskatchewan, Saudi Arabia, Saxony, Scandinavia, Scotland, Seattle, Senegal, Seoul, Serbia, Sevastopol, Seville,
  Seychelles, Shanghai, Sharjah, Shenzhen, Shetland, Shiraz, Siberia, Sichuan, Sicily, Sierra Leone, Silicon Valley, Sinai, Sindh, Singapore, Skopje, Slovakia, Slovenia,
  Sofia, Solomon Islands, Somalia, Somaliland, South Africa, South America, South Asia, South Australia, South Carolina, South China Sea, South Dakota, South Korea,
  South Ossetia, South Sudan, Southampton, Southeast Asia, Soviet Union, Soweto, Spain, Spokane, Srebrenica, Sri Lanka, Srinagar, St Petersburg, St. Louis, St. Petersburg,
  Staten Island, Stockholm, Strasbourg, Stuttgart, Sudan, Suez, Suez Canal, Suffolk, Sumatra, Sumy, Sunderland, Surabaya, Suriname, Sussex, Suva, Swansea, Sweden,
  Switzerland, Sydney, Syria, São Paulo, Tabriz, Taipei, Taiwan, Taiz, Tajikistan, Tallinn, Tamil Nadu, Tampa, Tanzania, Tashkent, Tasmania, Tbilisi, Tegucigalpa, Tehran,
  Tel Aviv, Tennessee, Texas, Thailand, Thames, The Hague, Thessaloniki, Thimphu, Tianjin, Tibet, Tigray, Tijuana, Timor-Leste, Tirana, Togo, Tokyo, Tonga, Toronto,
  Toulouse, Transnistria, Trinidad, Trinidad and Tobago, Tripoli, Tucson, Tulsa, Tunis, Tunisia, Turin, Turkey, Turkmenistan, Tuscany, Tuvalu, U.K., U.S., U.S.A., UK, US,
  USA, Uganda, Ukraine, Ulaanbaatar, Ulster, United Arab Emirates, United Kingdom, United States, United States of America, Uruguay, Urumqi, Utah, Utrecht, Uttar Pradesh,
  Uvalde, Uzbekistan, Vancouver, Vanuatu, Vatican, Vatican City, Venezuela, Venice, Vermont, Vienna, Vientiane, Vietnam, Vilnius, Virginia, Vladivostok, Volga, Voronezh,
  Wales, Warsaw, Washington, Washington D.C., Washington DC, West Africa, West Bank, West Bengal, West Midlands, West Virginia, Western Australia, Western Cape,
  Western Europe, Western Sahara, Windhoek, Winnipeg, Wisconsin, Wuhan, Wyoming, Xinjiang, Yangon, Yaoundé, Yekaterinburg, Yemen, Yerevan, Yokohama, Yukon, Zagreb, Zambia,
  Zanzibar, Zaporizhzhia, Zaragoza, Zimbabwe, Zurich`),
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
