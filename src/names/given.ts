/** Whether a given name is borne by men or women, or by both. */
export type Gender = 'male' | 'female';

const words = (list: string): string[] => list.trim().split(/\s+/);

const MALE = words(`
  Ansgar Cassius Mostafa Norbert
  Aaron Abdul Abdullah Abraham Adam Adrian Ahmad Ahmed Alan Albert Alberto Alejandro Aleksandr Alex Alexander Alexei Alfonso Alfred Ali Allen
  Alvin Amir Anatoly Anders Andre Andreas Andrei Andres Andrew Andrey Andriy Andrzej Andy Angelo Angus Anthony Antoine Anton Antonio Antonis
  Archie Ariel Armando Arnold Arthur Arturo Ashraf Atul Austin Avi Barack Barry Bashar Bart Ben Benedict Benjamin Benny Bernard Bernie Bert
  Bill Bilal Billy Bjorn Bob Bobby Boris Brad Bradley Brandon Brendan Brent Brett Brian Bruce Bruno Bryan Byron Caleb Calvin Cameron Carl
  Carlos Cesar Chad Charles Charlie Chris Christian Christoph Christophe Christopher Chuck Clarence Clark Claude Claudio Clay Clement Cliff Clifford Clint
  Clive Cody Colin Connor Conor Craig Curtis Cyril Dale Damian Dan Daniel Danny Darren Darryl Dave David Dean Deepak Denis Dennis Derek Desmond
  Devin Diego Dieter Dick Dimitri Dmitri Dmitry Dominic Don Donald Doug Douglas Drew Duncan Dustin Dwayne Dwight Dylan Earl Ed Eddie Edgar Eduardo
  Edward Edwin Eli Elijah Elliott Elon Emilio Emmanuel Enrique Eric Erik Ernest Ernesto Ethan Eugene Evan Fabio Faisal Felipe Felix Fernando
  Floyd Francesco Francis Francisco Franco Francois François Frank Frankie Franklin Franz Fred Frederick Fritz Gabriel Garrett Gary Gavin Gene
  Geoff Geoffrey Georg George Georgi Gerald Gerard Gerhard Gerry Giorgio Giovanni Giuseppe Glen Glenn Gordon Graham Grant Greg Gregory Guillermo
  Gunnar Gustavo Guy Hamid Hamza Hank Hans Harold Harris Harrison Harry Harvey Hassan Hector Heinrich Henri Henrik Henry Herbert Herman Hiroshi
  Horace Howard Hubert Hugh Hugo Hussein Ian Ibrahim Igor Ilya Imran Ismail Isaac Ivan Jack Jacob Jacques Jaime Jake Jamal James Jamie Jan
  Jared Jason Javier Jay Jean Jeb Jeff Jefferson Jeffrey Jens Jeremy Jerome Jerry Jesse Jim Jimmy Joachim Joaquin Joe Joel Johan Johannes John
  Johnny Jon Jonah Jonas Jonathan Jorge Jose José Joseph Josh Joshua Juan Julian Julio Julius Jürgen Justin Karim Karl Keir Keith Ken Kenneth
  Kevin Khalid Kirk Klaus Kurt Kyle Lance Larry Lars Laurent Lawrence Lee Len Leo Leon Leonard Leonardo Leonid Leroy Lewis Liam Lindsey Lloyd
  Lorenzo Lou Louis Luca Lucas Luigi Luis Luke Mahmoud Malcolm Manuel Marc Marcel Marco Marcos Marcus Mario Mark Marshall Martin Marty Marvin
  Mathew Matt Matteo Matthew Matthias Maurice Max Maxim Mehmet Melvin Michael Michel Miguel Mikhail Mike Milan Milton Mitch Mitchell Mitt
  Mohamed Mohammad Mohammed Mordechai Moses Muhammad Mustafa Narendra Nate Nathan Nathaniel Neal Ned Neil Nelson Newt Nicholas Nicolas Nick Nigel Nikolai
  Nikita Niall Noah Noel Norman Oleg Oleksandr Oleksiy Oliver Omar Oscar Osama Otto Owen Pablo Paolo Patrick Paul Paulo Pavel Pedro Perry Pete Peter
  Phil Philip Philippe Phillip Pierre Piotr Quentin Rafael Rahul Rajiv Ralph Ramon Rand Randall Randy Raul Ray Raymond Recep Reince Reinhard Rex
  Ricardo Richard Rick Rob Robert Roberto Rod Roderick Rodney Rodrigo Roger Roland Roman Ron Ronald Ronnie Rory Ross Roy Ruben Rudolph Rudy
  Rupert Russell Ryan Said Salim Salman Salvador Sam Samir Samuel Sanjay Saul Scott Sean Sebastian Serge Sergei Sergey Sergio Seth Shane Shaun
  Shawn Shinzo Sidney Silvio Simon Stanislav Stanley Stefan Stefano Stephan Stephen Sterling Steve Steven Stewart Stuart Sven Syed Tariq Ted Terrence Terry
  Theodore Thomas Tim Timothy Tobias Todd Tom Tommy Tony Travis Trevor Trey Troy Tyler Umar Vaclav Valery Vernon Victor Viktor Vijay Vince
  Vincent Vitali Vitaliy Vlad Vladimir Volodymyr Wade Wallace Walter Warren Wayne Wei Wendell Werner Wesley Wilfred Will Willem William Willie
  Winston Wolfgang Xavier Xi Yair Yasser Yevgeny Yitzhak Yuri Yusuf Zachary Zack Zhang
  Abdel Abdelaziz Abdoulaye Adebayo Adnan Ahmet Ajay Akira Akram Alassane Aleksandar Alyaksandr Amit Andrés Anil Anwar Artem Arun Arvind Ashok Asif Ayman Aziz Bassem Bjarne Bogdan Bohdan Bulent Cheikh Chidi Chinedu Denys Dinesh Dmytro Dragan
  Ebrahim Ekrem Emad Emeka Erdal Evo Fadi Fahd Farid Farouk Fathi Femi Fouad Fumio Gautam Geert Gerardo Gerrit Ghassan Gonzalo Goran Habib Hadi Haider Hakan Hani Haruki Hernán Hossein Idriss Ifeanyi Ignacio Ihor Issa Iván Ivica Jair Jalal Jamil Jaroslaw Jarosław Javad Jeroen
  Jiri Jiří Joaquín Joost Joris Julián Kais Kamal Kamil Kazuo Kemal Kenji Khaled Kofi Krzysztof Kwame Kwesi Kyrylo Lasse Lech Luiz Luka Maarten Magnus Mahdi Majid Maksym Mamadou Manoj Marcelo Marcin Marwan Masoud Mateusz Mauricio Mehdi Mevlut Michal Miloš Mohsen Moncef Mounir Mourad Moussa
  Muammar Mukesh Munir Murat Mykhailo Mykola Nabil Najib Nasser Nawaz Nayib Néstor Nicolás Niels Nikola Nitin Nouri Novak Oleh Óscar Otieno Ousmane Paweł Pawel Pervez Petr Pieter Pradeep Prakash Pranab Qassem Rached Rachid Radek Rafał Raila Rajesh Rakesh Ramesh Rashid Ravi Reza Rodolfo Rohit Ruhollah Ruslan
  Saad Sachin Saddam Sadiq Saeed Sajid Sami Sandeep Sanjeev Sauli Sayed Sebastián Selahattin Serhiy Seydou Shashi Shehbaz Shigeru Sigurd Sipho Sjoerd Slobodan Søren Suleiman Sunil Suresh Taha Talal Taras Taro Tawfiq Tendai Thabo Tomasz Tomás Tunde Uhuru Ulf Vasyl Vikram Vinod Vivek
  Wael Walid Wojciech Wouter Yahya Yaroslav Yassin Yoshihide Yousef Youssef Yoweri Zaid Zbigniew Zdenek Ziad Zoran`);

const FEMALE = words(`
  Billie
  Abigail Ada Adele Adriana Agnes Aisha Alexandra Alexis Alice Alicia Alina Alison Allison Alma Amal Amanda Amber Amelia Amina Amy Ana
  Anastasia Andrea Angela Angelica Angelina Anika Anita Ann Anna Annabel Anne Annette Annie Antonia April Ariana Arlene Ashley Astrid Audrey
  Barb Barbara Beatrice Becky Belinda Bella Bernadette Beth Betsy Betty Beverly Bianca Bonnie Brenda Bridget Brigitte Brittany Brooke Camilla Camille Candace
  Cara Carla Carly Carmen Carol Carole Caroline Carolyn Carrie Cassandra Catalina Catherine Cathy Cecilia Celia Charlene Charlotte Chelsea Cheryl Chloe
  Christina Christine Cindy Claire Clara Clare Claudia Colleen Condoleezza Connie Constance Cristina Crystal Cynthia Daisy Dana Daniela Danielle Daphne
  Darlene Dawn Debbie Deborah Debra Deirdre Delia Denise Diana Diane Dianne Dina Dolores Donna Dora Doris Dorothy Edith Eileen Elaine Eleanor
  Elena Elisabeth Elise Elizabeth Ella Ellen Eloise Elsa Emilia Emily Emma Erica Erika Erin Estelle Esther Eva Eve Evelyn Faith Farah Fatima Fatma Felicity
  Fiona Flora Florence Frances Francesca Freya Gabriela Gabrielle Gail Geraldine Gina Giorgia Gisele Giulia Gloria Grace Greta Gretchen Gwen Hannah
  Harriet Hazel Heather Heidi Helen Helena Helene Henrietta Hilary Hillary Holly Hope Huma Ida Imogen Ingrid Irene Irina Iris Irma Isabel Isabella Isabelle
  Ivanka Ivy Jacinda Jackie Jacqueline Jane Janet Janice Jasmine Jean-Marie Jeanne Jenna Jennifer Jenny Jessica Jill Jo Joan Joanna Joanne Jocelyn
  Jodi Josephine Joy Joyce Juanita Judith Judy Julia Juliana Julie Juliet June Kamala Karen Karin Karine Karla Kate Katerina Katharine Katherine Kathleen Kathryn
  Kathy Katie Katrina Katya Kay Kayla Kellyanne Kerry-Ann Khadija Kim Kimberly Kirsten Kristen Kristi Kristin Kristina Lana Lara Laura Lauren Leah
  Leila Lena Leslie Leticia Liana Lidia Lillian Lily Linda Lindsay Lisa Liz Liza Lois Lola Loretta Lori Lorraine Louisa Louise Lucia Lucinda Lucy Luisa
  Lydia Lynn Mabel Madeleine Madeline Maggie Malala Mandy Marcia Margaret Margarita Margot Maria Mariana Marianne Marie Marilyn Marina Marion
  Marjorie Marlene Marta Martha Mary Maryam Matilda Maureen Maxine May Maya Megan Meghan Melania Melanie Melinda Melissa Mercedes Meredith Mia Michele
  Michelle Mildred Mira Miranda Miriam Moira Mollie Molly Mona Monica Monique Muriel Myra Nadia Nadine Nancy Naomi Natalia Natalie Natasha Nicola
  Nicole Nikki Nina Noor Nora Norma Odette Olena Olga Olivia Oksana Oprah Pamela Patricia Patty Paula Pauline Penelope Penny Petra Phoebe Phyllis Polly
  Priscilla Priti Priya Rachel Rania Rebecca Regina Renee Rhoda Rita Roberta Robin Rosa Rosalind Rose Rosemary Roxanne Ruby Ruth Sabrina
  Sally Salma Samantha Sandra Sara Sarah Saskia Selena Serena Sharon Sheila Shelley Shirley Sigrid Silvia Simone Sofia Sonia Sophia Sophie Stacey
  Stella Stephanie Sue Susan Susanna Susanne Suzanne Svetlana Sylvia Tamara Tammy Tania Tanya Tara Tatiana Teresa Tess Tessa Thelma
  Theresa Tiffany Tina Tracy Tulsi Uma Ursula Valentina Valerie Vanessa Vera Veronica Victoria Viola Violet Virginia Vivian Wanda Wendy Wilma
  Winifred Yasmin Yolanda Yulia Yvette Yvonne Zainab Zara Zoe
  Abena Achieng Amara Aminata Anneli Annika Benazir Deepa Dilma Erna Fatou Halima Hanan Huda Iman Iryna Kaja Kersti Laila Lakshmi Layla Leïla Lina Lindiwe Mahsa Meera Meral Mette Narges Neha Ngozi Nomvula Pooja Sanae Sanna Shirin Sushma Wanjiru Xiomara Yoko Yuliya Zuzana`);

const UNTOLD = words(`
  Ashton Avery Bailey Blair Casey Chen Dakota Frances Hayden Jackie Jamie Jesse Jordan Jean Kelly Kerry Kim Lee Lindsey Lynn Mackenzie Morgan Pat
  Quinn Reese Riley Robin Rowan Sam Sandy Sasha Shannon Sidney Skyler Stacy Taylor Terry Tracy
  Chen Choi Guo Kiran Li Lin Liu Luo Nguyen Pham Tran Wang Wu Xu Yang Yuki Zhao Zheng Zhou Zhu`);

const GENDERS = new Map<string, Gender | null>();
for (const name of MALE) GENDERS.set(name, 'male');
for (const name of FEMALE) GENDERS.set(name, GENDERS.get(name) === 'male' ? null : 'female');
for (const name of UNTOLD) GENDERS.set(name, null);

export function isGivenName(word: string): boolean {
  return GENDERS.has(word);
}

/** The gender that a given name tells, or null. */
export function genderOfName(word: string): Gender | null {
  return GENDERS.get(word) ?? null;
}

/** How given names of women, and of men, end in many languages; some of the others' do too, so it is the last thing to go by. */
const FEMALE_END = /(?:[aeiy]na|ella|illa|etta|itta|issa|essa|lora|rita|zka|nka|lia|nia|dra)$/;
const MALE_END = /(?:slav|mir|ullah|uddin|berto|ardo|aldo|ando|inho)$/;

/** The gender that the end of a given name makes likely where the name itself is not known; or null. */
export function genderOfEnding(word: string): Gender | null {
  if (GENDERS.has(word)) return null;
  return FEMALE_END.test(word) ? 'female' : MALE_END.test(word) ? 'male' : null;
}

const SHORT: Record<string, string> = {
  Al: 'Albert',
  Alex: 'Alexander',
  Andy: 'Andrew',
  Ben: 'Benjamin',
  Bernie: 'Bernard',
  Beth: 'Elizabeth',
  Betty: 'Elizabeth',
  Bill: 'William',
  Bob: 'Robert',
  Bobby: 'Robert',
  Cathy: 'Catherine',
  Charlie: 'Charles',
  Chris: 'Christopher',
  Chuck: 'Charles',
  Cindy: 'Cynthia',
  Dan: 'Daniel',
  Dave: 'David',
  Debbie: 'Deborah',
  Dick: 'Richard',
  Don: 'Donald',
  Doug: 'Douglas',
  Ed: 'Edward',
  Fred: 'Frederick',
  Greg: 'Gregory',
  Jack: 'John',
  Jeff: 'Jeffrey',
  Jerry: 'Gerald',
  Jim: 'James',
  Jimmy: 'James',
  Joe: 'Joseph',
  Jon: 'Jonathan',
  Josh: 'Joshua',
  Kate: 'Katherine',
  Ken: 'Kenneth',
  Larry: 'Lawrence',
  Liz: 'Elizabeth',
  Matt: 'Matthew',
  Mike: 'Michael',
  Mitch: 'Mitchell',
  Nick: 'Nicholas',
  Pat: 'Patrick',
  Pete: 'Peter',
  Phil: 'Philip',
  Ray: 'Raymond',
  Rich: 'Richard',
  Rick: 'Richard',
  Rob: 'Robert',
  Ron: 'Ronald',
  Sam: 'Samuel',
  Steve: 'Stephen',
  Sue: 'Susan',
  Ted: 'Edward',
  Tim: 'Timothy',
  Tom: 'Thomas',
  Tony: 'Anthony',
  Vince: 'Vincent',
  Will: 'William',
};

/** Whether two given names may be one person's: equal, an initial, or a usual short form. */
export function sameGiven(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return (SHORT[a] ?? a) === (SHORT[b] ?? b) || (a.length > 2 && b.startsWith(a)) || (b.length > 2 && a.startsWith(b));
}
