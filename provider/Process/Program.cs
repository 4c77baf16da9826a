Console.WriteLine("placeholder until the plugin's process lands");
