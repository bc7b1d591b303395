import './frame/app.ts';
