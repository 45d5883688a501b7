// First names that are read often in film news and that compromise does not know, by those who mostly have them. Words of English, and
// names that are more often a family's or a place's, are left out.
const names = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Names of women. */
export const FEMALE_NAMES = names(`
Aasne Aine Abena Achieng Adaeze Adaora Aditi Adunni Adwoa Afia Agne Agnieszka Aiko Aila Ailbhe Ailsa Ainhoa Aishwarya Aitana Akiko Akinyi Akosua
Akua Alankrita Alenka Allegra Almudena Amaka Amal Ambika Amruta Amélie Anahera Ananya Anaïs Angharad Aniko Anjali Anjana Anke Anneke
Annelies Anneliese Anneline Anouk Anoushka Anuradha Anushka Aoife Aparna Aphra Arabella Araminta Archana Ariadne Arundhati Asta Athina
Atieno Aurélie Awhina Axelle Ayako Ayanda Ayumi Azadeh Beata Beatrix Bella Begoña Belén Benedetta Benedita Bethan Bhavana Bhumi Birgit
Birgitta Birgitte Bisola Bo-ra Bodil Bolanle Bożena Briony Bronagh Bryony Bríd Bushra Busisiwe Candela Caoimhe Capucine Carice Carys Catrin
Catriona Cerys Chiara Chido Chieko Chihiro Chiho Chinelo Chinwe Chioma Chipo Chitra Chulpan Clemency Clementine Clodagh Clémence Conceição
Cosima Cressida Dace Dagmar Dagny Danuta Daryna Dearbhla Deepa Deepika Defne Delyth Dervla Despina Devika Dewi Dian Divya Dot Dotty Dragana
Dympna Ebba Ebele Effie Efua Eilidh Eimear Eirlys Eithne Eleri Elke Elspeth Emiko Encarnación Enikő Esi Eszter Eun-ji Eun-kyo Eun-young
Euphemia Fabienne Famke Fanny Farhana Fatou Federica Femke Ffion Fiammetta Fionnuala Fleur Folake Folasade Franka Freya Friederike Fumiko
Funke Funmilayo Galina Gauri Gayatri Geeta Geetu Ghada Ghislaine Ghita Giedre Ginette Ginevra Ginny Giulia Golshifteh Grainne Graça Grażyna
Gráinne Gudrun Gunilla Gunnhild Gwenllian Hadiza Hae-jin Hae-won Hafsia Halima Halina Hanneke Hannelore Haruka Harumi Hedda Hedvig Heike
Hema Hermione Hettie Hiam Hikari Hildy Hine Hinemoa Hiroko Hirut Hitomi Hong-van Houda Hui-min Humaira Huong Hye-jin Hye-kyo Hyun-joo Hülya
Ieva Ifeoma Ifeyinwa Ilaria Ildikó Ilka Ilze Imani Imogen Inese Inger Inmaculada Ioana Ioanna Iryna Iseult Ishita Ismene Isolde Itxaso
Itziar Izumi Jadwiga Jasna Jemima Jessie Ji-eun Ji-hye Ji-won Ji-young Jimena Jitka Jocasta Johanne Jolanta Josiane Juhi Junko Jutta Jyoti
Kadri Kahurangi Kaisa Kajol Kajsa Kalki Kalliopi Kalpana Kaori Kaouther Kareena Karishma Karoline Kasia Katarzyna Katelijne Katja Kavitha
Kazuko Keiko Kerry-Ann Kiko Kirsi Kirsty Konkona Kriti Krystyna Ksenia Kubra Kumiko Kyoko Laetitia Lakeisha Lakshmi Lalitha Laure Lavanya
Leela Leili Leire Lekha Lenka Leonor Lerato Lettice Letty Li-jun Liesbeth Lieselotte Liesl Ligaya Liis Lindiwe Linh Linnea Liya Ljubica
Loredana Lourdes Lovisa Lowri Ludivine Ludmila Ludovica Luiza Luningning Lyudmila Macarena Machiko Machteld Madhuri Maeve Mafalda Mahira
Mahnaz Mahsa Mai Mairead Mairi Mairéad Makeda Makena Malavika Malgorzata Malin Malini Manisha Marama Mareike Maren Margaux Margherita
Mariama Mariangela Maricel Marielle Marijke Marikit Mariko Marilou Marion Marit Marjane Marketa Markéta Maruša Masako Mati Mayumi Maëlle
Maïwenn Małgorzata Meenakshi Meenal Meera Meghna Megumi Meher Meiling Mette Mhairi Mi-ran Mi-sook Michiko Midge Mieke Miho Min-hee Min-ji
Min-jung Mireille Mirjana Misaki Miyuki Mojca Morag Morenike Muireann Muthoni Mylène Na-ri Nadezhda Nadège Nafula Naledi Namrata Nandi
Nandini Nandita Naoko Nargis Natasa Nataša Natsuki Nawal Nayantara Neelam Neema Neena Neha Nele Nerea Nerys Nesrin Nettie Ngaio Ngaire Ngoc
Ngozi Nicoletta Nieves Niloufar Nimisha Nimrat Nithya Nitya Njeri Nkechi Nnedi Nneka Nomsa Nomvula Noomi Noriko Nosipho Noura Noémie Nuala
Nusrat Nyambura Oana Obioma Océane Odile Olena Olha Oluchi Omolara Omoni Omotola Oona Oonagh Orla Orlaith Ornella Ottavia Ottilie Ottoline
Outi Padma Padmini Palesa Paloma Parisa Parvathy Parveen Pascale Payal Paz Peig Perdita Pernille Perrine Petronella Philippa Phuong Pilar
Pippa Pooja Poonam Posy Prachi Pragya Preeti Priya Prunella Putri Päivi Quvenzhané Radha Radhika Raffaella Ragnhild Rahel Raluca Ramata
Randa Rangimarie Rani Ranjani Rasa Rashmi Rasika Ratna Refilwe Rehema Reiko Rekha Revathi Richa Rie Riikka Rima Rinko Rohini Roisin Romane
Ronke Roopa Rosamond Rosamund Rosângela Roya Roz Ruchi Rudo Rukhsana Rukmini Rula Rumbidzai Ruolan Ruxandra Réka Róisín Saara Saba Sachiko
Sadhbh Sakshi Samar Samina Sanam Sandhya Sandrine Sangeeta Sania Sanya Saoirse Sarita Saskia Satoko Savita Sayuri Selam Senga Seo-yeon
Seo-yun Seren Serra Setsuko Shabana Shalini Shanice Shanthi Sharmila Shazia Shefali Shilpa Shirin Shizuka Shohreh Shoko Shraddha Shreya
Shruti Shu-fen Shweta Sian Sidse Signe Sigourney Sigrid Silke Silvana Simisola Sinead Sinéad Siân Smita Sneha Solange Soledad Solveig
Sonali Sonam Soo-ah Soo-jin Sorcha Soumaya Sowmya Sreelekha Stefania Stina Su-jin Sudha Sujata Sulochana Sumiko Sumitra Sun-hee Sun-young
Sunniva Supriya Surabhi Sushmita Svenja Svetlana Swara Swati Sylvana Ségolène Séverine Taapsee Tahira Takako Tallulah Tamsin Taraji Taraneh
Tasnim Teresinha Thandeka Thandie Thandiwe Thanh-ha Thaís Thembeka Thuy Tigist Tilda Tillie Tillotama Tilly Tineke Tomoko Tove Trang Triin
Trine Tsitsi Turid Tuuli Ulla Ulrike Uma Una Urmila Urszula Uschi Ute Uzoamaka Vaishali Vandana Vani Vasanthi Vasiliki Vasudha Veerle Vidya
Vimala Violante Virginie Viveka Véronique Wafa Wambui Wangari Wanjiku Wanjiru Wiebke Wieke Xanthe Xiaotong Xiomara Yaa Yalitza Yamini
Yeo-jeong Yeo-jin Yetunde Yevgenia Yewande Yi-ching Ylva Yoko Yoo-mi Yoshiko Yuh-jung Yui Yuka Yukari Yukiko Yulia Yumi Yun-hee Yun-jin
Yun-seo Yuriko Yusra Zadie Zanele Zawadi Zdenka Zeina Zhang-yu Zinaida Zodwa Zoi Zoya Zrinka Zsuzsa Zulema Zuzana Zuzanna Zélie Åse Özge
Úna Špela
`);

/** Names of men. */
export const MALE_NAMES = names(`
Abbas Abdelkader Abdellatif Abderrahmane Abebe Abhay Abhinav Abhishek Abílio Ade Adebayo Adeola Adewale Aditya Agus Ajay Ajit Akash Akhil
Aki Akihiro Akin Akinwale Akio Akira Aksel Akshay Alasdair Albéric Alexei Alfie Alun Aman Amedeo Amr Anand Anant Andris Aneirin Aneurin
Angus Anil Aniruddha Anirudh Ankit Ansel Anselm Anselmo Antti Anubhav Anup Anupam Anurag Aonghas Apichatpong Aram Aristotelis Armen Arun
Arvid Arvind Arūnas Asghar Ashish Ashok Ashutosh Ashwin Asif Assaf Atsushi Atticus Attila Attilio Atul Aurelio Aurélien Avi Avinash Axel
Ayan Ayodele Ayushmann Babajide Babak Babatunde Bahman Balaji Baltasar Bambang Baptiste Baraka Barasa Barnaby Basil Bassam Bassel Bastian
Bastien Bayo Baz Beau Behrouz Bela Benedict Bengt Benicio Benno Benoit Benoît Beppe Bharat Bhaskar Bheki Bhuvan Biju Birger Biyi Bjarne
Bogusław Bohumil Bongani Boubacar Bořek Boštjan Branko Brillante Brody Bryn Budi Burak Byung-hun Béla Caetano Cai Callum Calum Carmine
Caspar Caspian Cassius Cathal Cauã Cem Chaitanya Chan-wook Chandan Chang-dong Chatrichalerm Cheick Chetan Chi-wai Chidi Chiedu Chijioke
Chike Chima Chinedu Chinonso Chiwetel Christoffer Chuka Chukwudi Chukwuemeka Cillian Ciro Cliff Coinneach Colm Colum Conall Conan Cormac
Corneliu Corrado Cosimo Crispin Cristian Cuthbert Cóilín Dafydd Dai Daisuke Daithí Dariush Dashiell Davide Davit Dawit Dax Debashish Dele
Delroy Denzel Dermot Detlef Dev Dhanush Dhruv Dhruva Dibakar Didier Diego Dileep Dingdong Dino Djibril Djimon Domenico Domhnall Dong-seok
Dong-won Dong-wook Donnacha Donncha Dougal Dougray Dragoș Dries Dror Duarte Duc Dulquer Dung Dusan Dušan Dáithí Eamon Eamonn Ebo Ebrahim
Ebuka Eckart Eero Egon Eiji Eirik Ekkehard Eladio Elio Emanuele Emeka Emlyn Emrys Eoghan Eran Ercan Erdem Erlend Esa Espen Ettore Ewan Ewen
Ezekiel Ezequiel Facundo Fahadh Faisal Fanie Farai Fares Farhad Farhan Farooq Farquhar Fatih Fausto Fawad Femi Ferenc Fergal Fermín Fernão
Fiachra Fiifi Finbar Finlay Finn Fintan Florin Flávio Fodé Fouad François Frode Gabor Gael Gaetano Gagan Ganesh Gang-ho Garin Gaspar
Gaspard Gaston Gautam Gautham Gauthier Gav Gaël Gbenga Gearóid Geert Geir Gennady Gennaro Geraint Gerd Germán Gethin Gianfranco Gianluca
Gianni Gideon Gijs Giorgos Girish Gonçalo Gopal Gorm Goro Govind Griffin Grigori Gruffydd Grzegorz Grégoire Guglielmo Gulzar Guri Gurpreet
Gwilym Gwyn Gábor Géza Gösta Haakon Hae-il Hae-soo Haile Hajime Hakim Hakon Haluk Halvor Hamid Hamish Hannes Hansjörg Hany Harald Hari
Harish Haroon Hatem Hayao Heikki Heiner Heinz Helmut Hemant Hemi Hennie Henning Heriberto Hernán Hervé Hicham Hideaki Hideki Hideo
Hidetoshi Hirokazu Hiroshi Hiroyuki Horst Hrant Hrithik Hrvoje Hsiao-hsien Humayun Humphrey Huw Hyun-bin Hyun-woo Hywel Håkon Hēmi Iarla
Ido Idris Idrissa Idwal Iestyn Ieuan Ifan Ifor Ihab Ikechukwu Ikenna Iko Il-gon Ilkka Ilyas Imran Imre Imtiaz Indrajit Ingo Ingvar Inigo
Innes Iolo Iqbal Irakli Irfan Irrfan Isao Ishan Isidro Issa István Ivar Ivica Ivo Iwan Iñaki Jaap Jabulani Jacek Jacinto Jaco Jae-hyun
Jae-wook Jafar Jagdish Jai Jaideep Jaime Jamil Janez Jani Janne Janusz Jari Jarmo Jarosław Jatin Javed Jayant Jayaram Jean Jean-Baptiste
Jean-Claude Jean-François Jean-Luc Jean-Marc Jean-Michel Jean-Paul Jean-Philippe Jean-Pierre Jeethu Jef Jelle Jernej Jeroen Jerzy Jethro
Ji-hoon Ji-hwan Jia-wei Jide Jin-woo Jiri Jiro Jishnu Jiří Joachim Joakim Joaquim Jochen Joji Joko Jolyon Jong-su Jonty Joon-ho Joost
Jorgen Joris Juho Jukka Juma Junaid Jung-jae Jung-min Junichi Jurgen Juris Jussi Jörg Jørgen Jürgen Ka-fai Kaarlo Kabir Kadir Kagiso Kamau
Kamran Kang-ho Kannan Kar-wai Karan Kariuki Karlheinz Karthi Karthik Kartik Katsuhiro Kaushik Kaveh Kazimierz Kazuo Kazuya Keiichi Keisuke
Kenichi Kenji Kenta Kentaro Ketut Kev Khaya Khurram Ki-duk Kianoush Kimmo Kipchoge Kiprono Kishore Kit Kiyoshi Kjell Kjetil Kleber Kobus
Kodwo Koen Kofi Koichi Koji Kojo Kolade Koos Kornél Kostas Kosuke Krešimir Krishna Kristoffer Kudzai Kunal Kunle Kwabena Kwadwo Kwaku Kwame
Kwasi Kwesi Kåre LaKeith Lachlan Ladi Lajos Lamorne Lasse Lauri Lautaro Lav Lebogang Leif Lekan Leopoldo Leroy Leszek Levan Lijo Lisandro
Liviu Llew Llŷr Lokesh Lorcan Lorcán Lorenz Lothar Loïc Luca Lucian Lukasz Lutz Lysander Lázaro Léo Maarten Macharia Macsen Madhavan Mads
Maged Mahamat Mahershala Mahmud Maina Majid Mamoru Manabu Mandla Mani Manoj Manus Marijn Mariusz Markku Marwan Masaaki Masahiro Masaki
Masato Massimo Matene Mateusz Matjaž Matthieu Matthijs Matti Maxime Meirion Melvil Meredydd Michelangelo Miha Mikkel Mikko Miklós Milind
Min-ho Min-jae Min-sik Min-soo Ming-liang Minoru Mirosław Mitsuo Moazzam Mohan Mohanlal Mohit Mohsen Montague Morten Mounir Mpho Mukesh
Murali Murat Murdo Muriuki Musa Muyiwa Mwangi Mwenda Márcio Máximo Mātene Nabil Nadav Nadeem Nader Nagarjuna Nagraj Nahuel Nambi Namit
Nanni Naoki Narendra Naseeruddin Nasir Naveed Naveen Navid Nawazuddin Nebojša Neeraj Nev Nikkhil Nikolaj Nikos Nir Nitin Nivin Niyi Nizar
Njoroge Nkosinathi Nnamdi Nobuhiro Nobuo Nonso Ntokozo Nuno Nunzio Néstor Obinna Ochieng Oded Odhiambo Odhran Odhrán Ohad Oisin Oisín Okan
Okechukwu Okey Ole Oleg Oleksii Olle Olli Olu Olumide Olusegun Oluwaseun Omid Omkar Omprakash Onur Onyango Orhan Orlando Orrin Orson Osamu
Otieno Ottavio Otávio Ousmane Owain Oystein Ozan Padraic Palle Panagiotis Pankaj Parambrata Pasquale Patricio Pau Pawel Paweł Payman Peadar
Pekka Pen-ek Perce Percival Peregrine Peyman Phelim Piero Piers Piolo Piripi Pita Pitso Prabhas Pradeep Pranav Prasanna Prashant Prateek
Pratik Priit Prithviraj Proinsias Pádraic Pål Qasim Quang Radek Radosław Radu Rafe Raffaele Rafferty Raghav Raghu Raj Raja Rajat Rajeev
Rajinikanth Rajiv Rajko Rajkummar Rakesh Rakeysh Ram Ramesh Ramez Ramzi Ranald Ranbir Randeep Ranveer Ranvir Ratan Ravi Reg Reha Reinhard
Reinout Renzo Rhodri Rhys Riri Risto Riteish Ritesh Rizwan Roch Rohit Romain Ronen Ropata Roshan Rotimi Ruairi Ruairí Ruaridh Rui Ruslan
Rutger Ryo Ryosuke Ryota Ryszard Ryuichi Ryusuke Réal Rémi Rémy Rüdiger Răzvan Saad Sacha Sachin Sahil Sajjad Sakari Salman Sameer Sang-soo
Sang-woo Sanjeev Sanjiv Santosh Sarath Saravanan Sarmad Satish Satyajit Satyen Saurabh Saverio Segun Seijun Sello Selton Selvaraghavan
Semih Senan Senthil Seok-jin Sergi Sergiy Serkan Seung-won Shahab Shahram Shahzad Shankar Sharad Sharunas Shehzad Shekhar Shigeru Shinji
Shinya Shiv Shivam Shlomi Shohei Shoojit Shuji Shunji Shyam Siavash Sibusiso Siddharth Siegfried Sigurd Simeon Sindre Sipho Siu-wai Sjoerd
Somchai Sondre Soumitra Soumya Sourav Spyros Srdjan Sridhar Srijit Srikanth Srđan Stavros Steffan Steffen Stellan Stijn Stipe Struan
Subhash Sudhir Sugumar Sujoy Sukumar Sumit Sung-min Suniel Sunil Suriya Surya Sushant Swann Swapnil Sylvain Szabolcs Sönke Sławomir Taavi
Tadanobu Tadeusz Tadhg Tae-hyun Tae-yong Tafadzwa Tahar Takashi Takeshi Takunda Taliesin Tam Tama Tamati Tanmay Tapan Taras Tarek Tariq
Tarquin Tarun Tatsuya Tawfeek Te-Ariki Tebogo Teemu Tegid Temuera Tendayi Teodor Terje Tetsuo Tetsuya Tewodros Thabo Thanasis Thiagarajan
Thibault Thierry Thijs Thilo Thodoris Thorbjørn Thulani Thure Tiago Tibor Tiernan Tigmanshu Tigran Tijmen Timo Timur Tipene Tobin Tolga
Tomaž Tomer Tommi Tomohiro Tor Torben Torbjørn Tord Torin Torquil Torstein Torsten Toshiaki Toshio Toshiro Trev Tristram Trond Trung Trygve
Tshepo Tsuyoshi Tuan Tucker Tumelo Tunde Tunji Tuomas Turlough Tushar Tyree Tyrese Tõnu Tāmati Uday Ulf Ulises Umesh Unai Utpal Uwe Uğur
Vaclav Vadim Vahan Vaibhav Valerio Vangelis Varun Vasan Vasco Vasyl Vegard Veikko Venkat Vetri Vetrimaaran Vianney Vidar Vidyut Viggo
Vignesh Vijay Vikas Vikram Vikramaditya Vikrant Ville Vimal Vinay Vineeth Vinod Vipul Vir Vishal Vishnu Vittorio Volker Volkmar Vusi Vuyo
Vyacheslav Vytautas Václav Wael Wafula Wagner Wai-lun Wale Walid Waqar Wasim Wayan Wilf Willem Willoughby Wim Wiremu Wolfram Won-bin
Woo-jin Woo-sung Wregas Xabier Xiaogang Xiaoshuai Xolani Yaniv Yared Yash Yasir Yasujiro Yasuo Yaw Yayan Yemi Yoav Yogesh Yoji Yoo-jin
Yorgos Yoshihiro Yossi Yosuke Youcef Young-ho Yousef Yuji Yusuke Yutaka Yves Yılmaz Zaid Zakes Zakir Zbigniew Zdenek Zdeněk Zeb Zeeshan
Zeke Zeki Zhangke Ziad Zlatan Zohar Zolani Zoltan Zoltán Zouheir Zsombor Zubby Zubin Zurab Zvonimir Zygmunt Zé Éamon Édouard Ödön Özgür
Øystein Łukasz Şener Șerban
`);

/** Names of either. */
export const EITHER_NAMES = names(`
Alex Ama Amanpreet Ashley Ashlin Ayo Bontle Bukola Chinaza Damilola Ebere Elia Emre Eytan Gurinder Harpreet Hikaru Hiro Hyun Ifeanyi Jaspreet
Bo Jaya Ji-ho Ji-min Jiho Jun Kabelo Kamogelo Kaoru Karabo Katlego Kehinde Kei Kelechi Kirti Madhu Makoto Manpreet Manu Nao Nkosi Nuran
Nuri Oluwadamilola Onyeka Ozzy Rana Rangi Rei Remi Remy Sai Seun Seyi Shai Shashi Shinobu Simran Siya Sola Sora Suman Sydney Taiwo
Tatenda Tayo Temi Temidayo Temitope Tendai Thato Themba Titilayo Tiwa Tobi Tolu Tomoe Toyin Uche Ugo Uju Ulli Uzo Wren Yinka Yuichi
Yuki Zuri
Chris Courtney Dana Evelyn Hilary Jackie Jody Kelly Kim Laurie Leslie Lindsay Nikita Riley Sam Shannon Vivian
`);
