/** Slips that are seen often, each with the word that is meant; lower case. */
const PAIRS = `
abscence absence|accessable accessible|accomodate accommodate|accross across|acheive achieve
acknowlege acknowledge|adress address|agressive aggressive|alot a lot|amoung among|anual annual
apparant apparent|appearence appearance|arguement argument|assasin assassin|athentication authentication
attendence attendance|availabe available|availible available|avaiable available|avialable available
basicly basically|becasue because|becuase because|beacuse because|begining beginning|beleive believe
benifit benefit|buisness business|calender calendar|catagory category|cheif chief|choosen chosen
collegue colleague|comming coming|commited committed|commitee committee|comparision comparison
compatability compatibility|compatable compatible|completly completely|concious conscious
configration configuration|consistant consistent|containes contains|contorl control|convienient convenient
correspondance correspondence|curently currently|decison decision|definately definitely
definitly definitely|dependancy dependency|depricated deprecated|desciption description
developement development|diffrence difference|diffrent different|dissapear disappear|doccument document
documention documentation|dont don't|doesnt doesn't|embarass embarrass|enviroment environment
enviornment environment|environement environment|equiptment equipment|exagerate exaggerate|excecute execute
existance existence|existant existent|explaination explanation|familar familiar|feild field|finaly finally
foriegn foreign|fourty forty|foward forward|freind friend|fucntion function|funtion function
fullfil fulfil|futher further|garantee guarantee|goverment government|gaurd guard|grammer grammar
happend happened|harrass harass|heigth height|hierachy hierarchy|higly highly|immediatly immediately
implemention implementation|implmentation implementation|independant independent|infomation information
informations information|inital initial|initalize initialize|intial initial|intergrate integrate
interupt interrupt|irrelevent irrelevant|knowlege knowledge|lenght length|liason liaison|libary library
lisence licence|maintainance maintenance|maintenence maintenance|managment management|mesage message
mispell misspell|mispelled misspelled|neccessary necessary|necesary necessary|necessery necessary
noticable noticeable|occured occurred|occurence occurrence|occuring occurring|ocurred occurred
oportunity opportunity|optinal optional|orginal original|oveview overview|paramter parameter
parrallel parallel|particulary particularly|peice piece|performace performance|persistant persistent
plattform platform|posession possession|possibile possible|prefered preferred|preformance performance
previuos previous|priviledge privilege|probaly probably|proccess process|procede proceed
prodcut product|profesional professional|programm program|pronounciation pronunciation|publically publicly
purpuse purpose|quantitiy quantity|reccomend recommend|recomend recommend|recieve receive|recieved received
recieves receives|refered referred|referance reference|relavant relevant|releated related|releae release|relase release|realease release
religous religious|remeber remember|reponse response|repsonse response|requirment requirement
requirments requirements|resourse resource|responsability responsibility|responsable responsible
retreive retrieve|retured returned|seperate separate|seperated separated|seperately separately
sevice service|shedule schedule|shoud should|similiar similar|sincerly sincerely|speach speech
stategy strategy|strenght strength|succesful successful|successfull successful|succesfully successfully
sucess success|suprise surprise|teh the|temperture temperature|therefor therefore|threshhold threshold
thier their|thsi this|tommorow tomorrow|tomorow tomorrow|tounge tongue|transfered transferred
truely truly|unfortunatly unfortunately|untill until|udpate update|upto up to|useage usage|usefull useful
usualy usually|vaccum vacuum|vehical vehicle|visable visible|wether whether|wich which|wierd weird
withing within|writting writing|wrok work|yeild yield
addresse adresse|agressiv aggressiv|aktuel aktuell|allerings allerdings|anderst anders|apparrat apparat
ausversehen aus versehen|brilliant brillant|direckt direkt|eigendlich eigentlich|endgültich endgültig
entgültig endgültig|enstehen entstehen|garnicht gar nicht|gallerie galerie|interresse interesse
interressant interessant|kompetitiv kompetitiv|maximahl maximal|nähmlich nämlich|orginal original
packet paket|parralel parallel|projeckt projekt|rythmus rhythmus|seperat separat|sorgfälltig sorgfältig
standart standard|symphatisch sympathisch|terasse terrasse|tolleranz toleranz|vieleicht vielleicht
vorraus voraus|vorraussetzung voraussetzung|wiederspruch widerspruch|zumindestens zumindest|zusammenfasung zusammenfassung`;

/** "packet" and the like are words of one language and slips in the other. */
const AMBIGUOUS: ReadonlySet<string> = new Set([
  'packet',
  'brilliant',
  'programm',
  'plattform',
  'informations',
  'kompetitiv',
  'addresse',
  'original',
]);

const pairs = PAIRS.trim()
  .split(/\||\n/)
  .map((pair) => pair.trim())
  .filter(Boolean)
  .map((pair): [string, string] => {
    const at = pair.indexOf(' ');
    return [pair.slice(0, at), pair.slice(at + 1)];
  });

/** Misspelt word → right word; both lower case. */
export const MISSPELLINGS: ReadonlyMap<string, string> = new Map(
  pairs.filter(([wrong]) => !AMBIGUOUS.has(wrong)),
);
