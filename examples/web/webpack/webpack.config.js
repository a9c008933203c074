export default { mode: "production", entry: "./app.js" };
